/* SPDX-License-Identifier: EPL-2.0 */
/** The view of everything that was changed. */
package org.fettle.workbench.returns.edits;
