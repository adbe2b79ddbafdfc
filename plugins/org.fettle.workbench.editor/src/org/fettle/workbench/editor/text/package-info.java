/* SPDX-License-Identifier: EPL-2.0 */
/** What the rule editor does beside editing text: colours, marks, completion, hover, repairs, folding, keys. */
package org.fettle.workbench.editor.text;
