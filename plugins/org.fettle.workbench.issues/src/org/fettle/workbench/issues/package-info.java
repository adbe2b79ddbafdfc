/* SPDX-License-Identifier: EPL-2.0 */
/** The issues of the open case: the view of groups and what is done to them. */
package org.fettle.workbench.issues;
