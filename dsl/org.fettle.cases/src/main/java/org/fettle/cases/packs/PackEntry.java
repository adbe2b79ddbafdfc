/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.packs;

import java.nio.file.Path;
import java.util.List;

/**
 * A pack as a list of packs shows it: what its header says, without a look at its rules.
 *
 * @param name    its name; that of its folder when it has no header yet
 * @param title   its title; may be empty
 * @param base    the pack that it extends; empty when it stands alone
 * @param folder  where it lies
 * @param bundled whether it came with the program and cannot be changed
 * @param files   its rule files, sorted; the one with the header first
 */
public record PackEntry(String name, String title, String base, Path folder, boolean bundled, List<Path> files) {
    /** Copies the list. */
    public PackEntry {
        files = List.copyOf(files);
    }
}
