/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Tests of the direction of dependencies.
 */
package org.fettle.architecture;
