/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;

/** Lays files of a pack out. */
public class FettleFormatter extends AbstractJavaFormatter {
}
