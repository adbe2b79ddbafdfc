/* SPDX-License-Identifier: EPL-2.0 */
/** What authors may set: how the editor behaves, and templates of their own. */
package org.fettle.workbench.editor.preferences;
