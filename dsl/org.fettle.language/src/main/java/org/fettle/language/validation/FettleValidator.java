/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

/** Everything that is checked in a pack once its names are linked, by theme. */
public class FettleValidator extends AbstractFettleValidator {
}
