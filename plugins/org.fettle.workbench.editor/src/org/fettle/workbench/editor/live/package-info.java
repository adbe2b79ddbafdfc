/* SPDX-License-Identifier: EPL-2.0 */
/** What the language says of the texts that are being edited, worked out beside the user interface's thread and thrown away when the text moved on. */
package org.fettle.workbench.editor.live;
