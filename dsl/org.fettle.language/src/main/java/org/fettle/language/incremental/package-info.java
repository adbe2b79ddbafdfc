/* SPDX-License-Identifier: EPL-2.0 */
/** Packs that stay open while their texts change: only what a change can have an effect on is parsed, linked and checked again. */
package org.fettle.language.incremental;
