/* SPDX-License-Identifier: EPL-2.0 */
/** The rule that is being written at work on the open case: what it flags, and whether its examples hold. */
package org.fettle.workbench.editor.preview;
