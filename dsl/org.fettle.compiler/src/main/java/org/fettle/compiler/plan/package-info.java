/* SPDX-License-Identifier: EPL-2.0 */
/**
 * The typed plan of rules: what a rule reads, visits, asks and flags, with all names resolved and all types known. The Java generator and the
 * interpreter both work from it and from nothing else.
 */
package org.fettle.compiler.plan;
