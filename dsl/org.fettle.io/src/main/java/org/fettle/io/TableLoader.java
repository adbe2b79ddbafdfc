/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.Closeable;
import java.util.List;

import org.fettle.data.Problem;
import org.fettle.data.Return;
import org.fettle.data.ReturnAssembler;

/** Reads the tables of one source. The tasks of all sources run on a few threads; then those that must be done again; then each finishes. */
interface TableLoader extends Closeable {

    /** The work of reading, to be done in any order by any threads. */
    List<Runnable> tasks();

    /** What must be read again in the light of the whole; asked once, when all tasks are done. */
    default List<Runnable> again() {
        return List.of();
    }

    /** Gives the rows to the assembler, and notes what is wrong; asked once, when all reading is done. */
    void finish(ReturnAssembler assembler);

    /** Keeps what loads faster next time; asked once the return is complete and no problem is an error. */
    default void keep(Return data, List<Problem> problems) {
        // most files are read fast enough
    }

    /** What is wrong or worth knowing, complete after {@link #finish}. */
    List<Problem> problems();

    /** What was read as something else than it says, complete after {@link #finish}. */
    default Repairs repairs() {
        return Repairs.NONE;
    }
}
