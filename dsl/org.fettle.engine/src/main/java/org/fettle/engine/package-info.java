/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Running compiled rules over a return.
 */
package org.fettle.engine;
