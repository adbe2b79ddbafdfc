/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;

class XmlChecksTest {

    private static Snippet returning(String clause, String header, String episodes) {
        String text = "pack test \"Test\" { version 1.0 collections 2022/23 to 2026/27 }\nreturn Care subject Child key CHILD " + clause
                + " {\ntable Header one per Child file \"h\" " + header + "\ntable Episodes many per Child file \"e\" " + episodes + "\n}";
        return Snippet.of(text).alone();
    }

    @Test
    void aReturnMaySayHowItLiesInXml() {
        returning("xml \"*/Children/Child\" key \"CHILDID\"", "xml Child { CHILD text SEX text xml \"A/SEX\" \"Sex\" }",
                "xml \"EPISODE\" having \"DECOM\" { CHILD text DECOM date DOB date xml \"DOB\" of Child PLACE text xml \"PL\" }\n"
                        + "table Needs many per Child file \"n\" xml \"NEEDS/*\" { CHILD text NEED text xml \".\" }")
                .good();
    }

    @Test
    void derivedColumnsMayBeThere() {
        returning("xml \"*/*\" key \"ID\"", "xml Child { CHILD text }", "{ CHILD text }\n}\nderive Header.UASC flag xml \"UASC\" = true\ncodes A { B")
                .good();
    }

    @Test
    void pathsAreNames() {
        returning("xml «\"*//C\"» key \"ID\"", "{ CHILD text }", "{ CHILD text }").error(IssueCodes.XML, "names of elements", "*//C");
        returning("xml \"*/*\" key \"ID\"", "xml Child { CHILD text SEX text xml «\".\"» }", "{ CHILD text }").error(IssueCodes.XML,
                "names of elements");
        returning("xml \"*/*\" key \"ID\"", "xml «\"a b\"» { CHILD text }", "{ CHILD text }").error(IssueCodes.XML, "a b");
    }

    @Test
    void theReturnSaysWhereItsSubjectsAre() {
        returning("", "«xml Child» { CHILD text }", "{ CHILD text }").error(IssueCodes.XML, "Child is in the file");
    }

    @Test
    void columnsAreOfTablesInTheFile() {
        returning("xml \"*/*\" key \"ID\"", "{ CHILD text SEX text «xml \"S\"» }", "{ CHILD text }").error(IssueCodes.XML, "Header");
    }

    @Test
    void anElementIsOneColumn() {
        returning("xml \"*/*\" key \"ID\"", "xml Child { CHILD text A text «B» text xml \"A\" }", "{ CHILD text }").error(IssueCodes.XML, "also A");
    }
}
