/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.fettle.language.LoadedPack;

import picocli.CommandLine.Parameters;

/** A command about one pack. */
abstract class PackCommand extends AbstractCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A folder of .fettle files, a pack file, or the name of a pack that comes with Fettle.")
    private String pack;

    /** The pack's folder or file. */
    final Path pack(Complaints complaints) {
        if (pack == null) {
            complaints.add("PACK", "is missing: name a folder of .fettle files, a pack file, or a pack that comes with Fettle ("
                    + String.join(", ", packs().bundled()) + ")");
            return null;
        }
        return packs().find("PACK", pack, complaints);
    }

    /** The pack's sources, parsed and checked; a pack file carries its sources. */
    final LoadedPack load(Path pack) throws IOException {
        return packs().library().load(pack);
    }

    /** The same, for a command that needs a pack without errors. */
    final LoadedPack loadSound(Path pack) throws IOException {
        LoadedPack loaded = load(pack);
        Complaints complaints = new Complaints();
        complaints.addErrors(loaded.problems().stream().map(problem -> PackOpener.located(problem, pack)).toList());
        complaints.throwIfAny();
        return loaded;
    }
}
