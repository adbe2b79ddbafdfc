/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.List;

import org.fettle.data.Problem;
import org.fettle.language.scoping.PackIndex;

/** What an open pack has to know of the one that it extends, whoever reads that one. */
public interface Base {
    /** What it declares; null when the pack extends none, or when there are problems. */
    PackIndex index();

    /** Why there is no base, placed where the pack names it. */
    List<Problem> problems();
}
