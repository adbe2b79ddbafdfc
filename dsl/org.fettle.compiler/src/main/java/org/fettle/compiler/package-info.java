/* SPDX-License-Identifier: EPL-2.0 */
/**
 * From rules to Java classes.
 */
package org.fettle.compiler;
