/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Microbenchmarks of generated rules against hand-written Java over the same columns.
 */
package org.fettle.benchmarks;
