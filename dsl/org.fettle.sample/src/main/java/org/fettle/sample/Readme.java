/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.math.BigDecimal;

/** The text beside a sample. */
final class Readme {
    static final String FILE = "README.txt";

    private Readme() {
    }

    /** Says that the children are made up, how the sample was made, and what lies where. */
    static String text(SampleOptions options, SampleResult result) {
        return """
                A made-up SSDA903 return. No child, social worker, provider, postcode or authority in it exists.

                collection year       %s
                children this year    %d
                seed                  %d
                share with an error   %s%%
                seeded errors         %d
                returning authority   %s (%s)

                this/       this year's return, a file a table
                last/       last year's return
                clean/      both before the errors were seeded
                truth.csv   the seeded errors: rule that must find it, period, table, row (from 1, header line not counted), column,
                            true value
                reference/  made-up register of providers, directory of postcodes, list of authorities

                To run the rules over it:
                fettle run --pack ssda903 --data <this folder> --year %s --set authority=%s

                Equal options write the same files on any machine.
                """
                .formatted(options.collectionLabel(), options.children(), options.seed(),
                        BigDecimal.valueOf(options.errorShare()).movePointRight(2).stripTrailingZeros().toPlainString(), result.errors(),
                        Postcodes.OWN.upperCode(), Postcodes.OWN.upperName(), options.collectionLabel(), SampleWriter.AUTHORITY);
    }
}
