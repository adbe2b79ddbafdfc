/* SPDX-License-Identifier: EPL-2.0 */
/** Fixes of a group of flags as somebody chooses, looks through and applies them. */
package org.fettle.cases.fix;
