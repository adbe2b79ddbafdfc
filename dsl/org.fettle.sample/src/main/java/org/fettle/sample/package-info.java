/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Made-up returns with known errors.
 */
package org.fettle.sample;
