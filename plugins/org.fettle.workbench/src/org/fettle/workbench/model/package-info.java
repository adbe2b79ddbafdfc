/* SPDX-License-Identifier: EPL-2.0 */
/** What the workbench shows and does, without windows: the open case, its issues and records, the fixes. Nothing here may use SWT or the platform. */
package org.fettle.workbench.model;
