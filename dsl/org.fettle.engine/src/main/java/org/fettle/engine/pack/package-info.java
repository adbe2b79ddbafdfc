/* SPDX-License-Identifier: EPL-2.0 */
/** What a compiled rule pack says about itself, and the pack file that carries it. */
package org.fettle.engine.pack;
