/* SPDX-License-Identifier: EPL-2.0 */
/** Tools that change many cells at once, each of which yields a plan that is looked at before it becomes one step of the journal. */
package org.fettle.cases.bulk;
