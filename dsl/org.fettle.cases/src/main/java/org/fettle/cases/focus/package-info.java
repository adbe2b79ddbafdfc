/* SPDX-License-Identifier: EPL-2.0 */
/** What the analyst is looking at, which every view follows, and the way back and forward. */
package org.fettle.cases.focus;
