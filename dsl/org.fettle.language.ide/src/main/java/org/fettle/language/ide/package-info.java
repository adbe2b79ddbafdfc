/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Editor services of the rule language, without a user interface.
 */
package org.fettle.language.ide;
