/* SPDX-License-Identifier: EPL-2.0 */
/** The user guide as pages for browsers, which the product carries and the workbench opens. */
package org.fettle.guide;
