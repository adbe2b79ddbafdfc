/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * Use this class to register ide components.
 */
public class FettleIdeModule extends AbstractFettleIdeModule {
}
