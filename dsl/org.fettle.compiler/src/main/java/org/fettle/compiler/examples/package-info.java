/* SPDX-License-Identifier: EPL-2.0 */
/** Running the examples of rules. */
package org.fettle.compiler.examples;
