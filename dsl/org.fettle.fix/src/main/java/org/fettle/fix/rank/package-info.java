/* SPDX-License-Identifier: EPL-2.0 */

/** Root causes: which of all fixes clear most, of a subject and over the return. */
package org.fettle.fix.rank;
