/* SPDX-License-Identifier: EPL-2.0 */
/** From Java source to classes, in process, with the Eclipse compiler. */
package org.fettle.compiler.ecj;
