/* SPDX-License-Identifier: EPL-2.0 */
/** Making a new case. */
package org.fettle.workbench.create;
