/* SPDX-License-Identifier: EPL-2.0 */
/** Whole groups of flags mended at once: what a fix does is shown before it is done. */
package org.fettle.workbench.fix;
