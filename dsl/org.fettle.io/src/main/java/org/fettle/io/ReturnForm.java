/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

/** The kind of files that a return is written as. */
public enum ReturnForm {
    /** The files that it was read from: CSV as CSV, XML as XML, workbooks as workbooks, byte for byte where nothing changed. */
    AS_READ,
    /** CSV, a file a table. Files that were CSV are byte for byte the same where nothing changed. */
    CSV,
    /** One XML file; tables that have no place in it as CSV beside it. A file that was XML is the same but for what changed. */
    XML
}
