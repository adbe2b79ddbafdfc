/* SPDX-License-Identifier: EPL-2.0 */
/**
 * The fettle command.
 */
package org.fettle.cli;
