/* SPDX-License-Identifier: EPL-2.0 */
/** Making a case of files: what they are, of which year, what is missing. */
package org.fettle.cases.create;
