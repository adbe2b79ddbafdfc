/* SPDX-License-Identifier: EPL-2.0 */
/** What names stand for: where they are declared and used, and giving them others. */
package org.fettle.language.ide.navigation;
