/* SPDX-License-Identifier: EPL-2.0 */
/** What an analyst works on, without windows: the open case, its issues and records, the fixes. Nothing here may use SWT or the platform. */
package org.fettle.cases;
