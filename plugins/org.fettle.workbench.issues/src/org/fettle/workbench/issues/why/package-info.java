/* SPDX-License-Identifier: EPL-2.0 */
/** The view that tells why a record is flagged. */
package org.fettle.workbench.issues.why;
