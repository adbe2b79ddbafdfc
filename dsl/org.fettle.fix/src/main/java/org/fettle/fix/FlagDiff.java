/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;

/**
 * Which flags went and which came between two runs. A flag is the same as long as its rule flags the same row of the file, whatever its
 * message says.
 *
 * @param resolved flags of the earlier run that the later one does not have
 * @param created  flags of the later run that the earlier one did not have
 */
public record FlagDiff(List<Flag> resolved, List<Flag> created) {

    /** Keeps copies of the lists. */
    public FlagDiff {
        resolved = List.copyOf(resolved);
        created = List.copyOf(created);
    }

    /** Identity of a flag; the subject counts only where there is no row. */
    private record Key(String rule, RowRef row, String subject) {
        static Key of(Flag flag) {
            return new Key(flag.rule().code(), flag.reference(), flag.row() == 0 ? flag.subject() : "");
        }
    }

    /** Compares two runs of one pack. */
    public static FlagDiff between(FlagTable before, FlagTable after) {
        Map<Key, Flag> gone = new HashMap<>();
        List<Flag> resolved = new ArrayList<>();
        List<Flag> created = new ArrayList<>();
        for (Flag flag : before) {
            gone.put(Key.of(flag), flag);
        }
        for (Flag flag : after) {
            if (gone.remove(Key.of(flag)) == null) {
                created.add(flag);
            }
        }
        for (Flag flag : before) {
            if (gone.containsKey(Key.of(flag))) {
                resolved.add(flag);
            }
        }
        return new FlagDiff(resolved, created);
    }
}
