/* SPDX-License-Identifier: EPL-2.0 */
/** The product as people get it: unpacked from its archive and started by its script. */
package org.fettle.product;
