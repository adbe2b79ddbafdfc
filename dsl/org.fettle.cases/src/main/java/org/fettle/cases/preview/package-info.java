/* SPDX-License-Identifier: EPL-2.0 */
/** What a rule that is being written says about the open case. */
package org.fettle.cases.preview;
