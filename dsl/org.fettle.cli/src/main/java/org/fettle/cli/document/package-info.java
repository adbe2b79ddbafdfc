/* SPDX-License-Identifier: EPL-2.0 */
/** The reference of a pack's rules as one page for browsers, or as an index in Markdown. */
package org.fettle.cli.document;
