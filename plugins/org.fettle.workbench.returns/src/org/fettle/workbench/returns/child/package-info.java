/* SPDX-License-Identifier: EPL-2.0 */
/** The view of one child: its chronology as a picture, and what is wrong with it in sentences. */
package org.fettle.workbench.returns.child;
