/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Proposing, applying and undoing fixes.
 */
package org.fettle.fix;
