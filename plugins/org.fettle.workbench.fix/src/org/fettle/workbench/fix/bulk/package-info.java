/* SPDX-License-Identifier: EPL-2.0 */
/** Dialogs of the tools that change many cells. */
package org.fettle.workbench.fix.bulk;
