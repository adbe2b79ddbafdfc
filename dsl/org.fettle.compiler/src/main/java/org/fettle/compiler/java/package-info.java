/* SPDX-License-Identifier: EPL-2.0 */
/** From the plan to Java source: names, constants and straight loops that lean on {@code org.fettle.engine.kernel}. */
package org.fettle.compiler.java;
