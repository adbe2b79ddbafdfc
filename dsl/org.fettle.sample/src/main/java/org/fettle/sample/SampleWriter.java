/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/**
 * Writes a made-up SSDA903 return, child by child, in memory that does not grow with the sample. Into the folder go {@code this} and {@code
 * last} (the two years' returns, a CSV file a table), {@code clean/this} and {@code clean/last} (the same before the seeded errors), {@code
 * truth.csv} (what was changed), {@code reference} (made-up register of providers, directory of postcodes, list of authorities) and {@code
 * README.txt}.
 */
public final class SampleWriter {
    /** Code of the made-up authority that makes the return: every run over a sample needs it as parameter {@code authority}. */
    public static final String AUTHORITY = "E06990001";

    private SampleWriter() {
    }

    /**
     * Codes of the rules of which a sample can have errors, when it is large enough.
     *
     * @param year calendar year in which the collection year starts, 2022 to 2026
     */
    public static SortedSet<String> rulesWithErrors(int year) {
        return Seeders.rules(new ReturnYear(year));
    }

    /**
     * Writes the sample. It appears in the folder when it is complete; a failed or cancelled call leaves the folder as it was. An earlier
     * sample in the folder is replaced.
     *
     * @param options  what to write and where
     * @param progress told once a child; asked whether to go on
     * @return what was written
     * @throws IOException        when the folder holds something else than a sample, or a file cannot be written; the message says which
     * @throws CancelledException when the progress asked to stop
     */
    public static SampleResult write(SampleOptions options, Progress progress) throws IOException {
        Path folder = options.out().toAbsolutePath().normalize();
        SampleFolder target = SampleFolder.claim(folder);
        try {
            SampleResult result = new SampleRun(options, target.working()).write(progress);
            target.publish();
            return result;
        } finally {
            target.cleanUp();
        }
    }
}
