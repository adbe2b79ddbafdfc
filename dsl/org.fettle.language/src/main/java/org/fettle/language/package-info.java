/* SPDX-License-Identifier: EPL-2.0 */
/**
 * The rule language: grammar, scoping, types, validation.
 */
package org.fettle.language;
