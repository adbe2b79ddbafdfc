/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Runs the plan as it stands, without generated code: slow, simple, and written apart from the generator, so that each checks the other.
 */
package org.fettle.compiler.interpret;
