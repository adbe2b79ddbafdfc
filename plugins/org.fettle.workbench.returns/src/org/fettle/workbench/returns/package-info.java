/* SPDX-License-Identifier: EPL-2.0 */
/** The records of the open case: what the tables hold, with what is wrong marked in them. */
package org.fettle.workbench.returns;
