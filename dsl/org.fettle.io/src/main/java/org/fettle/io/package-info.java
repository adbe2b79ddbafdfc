/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Reading and writing returns as files.
 */
package org.fettle.io;
