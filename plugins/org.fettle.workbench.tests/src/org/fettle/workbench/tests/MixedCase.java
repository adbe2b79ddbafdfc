/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;

/**
 * A made-up case with this year in a workbook, last year in an XML file, and rules that want a reference, a parameter and the authority. A number that
 * counts a day and a dash are read as something else; a note among the files is left out.
 */
final class MixedCase {
    private static final String PACK = """
            pack mixed "Mixed" {
                version 1
                collections 2022/23 to 2026/27
                parameter authority : text
                parameter limit : number
            }
            codes Place { A "at home"  B "elsewhere" }
            return Mixed subject Child key CHILD xml "*/*" key "CHILDID" {
                table Episodes many per Child file "episodes" xml "EPISODE" { CHILD text required  DECOM date  PLACE code Place }
            }
            reference Towns key TOWN file "Towns" { TOWN text  NAME text }
            rule 1 "No start" {
                category missing severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is blank
                message "The start is missing."
            }
            rule 2 "Place is no code" {
                category invalid severity error impact high
                each Episodes e
                flag e.PLACE when e.PLACE is given and e.PLACE is none of Place
                message "{e.PLACE} is no place."
                fix certain "Write A" when text of e.PLACE = "a" { set e.PLACE to A }
            }
            rule 3 "Placed by the authority itself" {
                category inconsistent severity query impact low
                each Episodes e
                flag e.PLACE when text of e.PLACE = authority
                message "{e.PLACE} is the authority."
            }
            rule 4 "Towns" {
                category invalid severity query impact low
                each Episodes e
                let town = first Towns where TOWN = text of e.PLACE
                flag e.PLACE when e.PLACE is given and not town exists
                message "{e.PLACE} is no town."
            }
            rule 5 "Limit" {
                category invalid severity query impact low
                each Episodes e
                flag e.PLACE when year of e.DECOM > limit
                message "Late."
            }
            rule 6 "Start changed" {
                category inconsistent severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is given and no last year Episodes where DECOM = e.DECOM
                message "The start is not last year's."
            }
            rule 7 "At home without start" {
                category missing severity query impact low
                each Episodes e
                flag e.DECOM when e.PLACE = A and e.DECOM is blank
                message "At home, but since when?"
            }
            """;

    private MixedCase() {
    }

    static CaseFolder write(Path root) throws IOException {
        CaseFolder folder = new CaseFolder(root);
        for (Path part : new Path[] {folder.thisYear(), folder.lastYear(), folder.references(), folder.packs().resolve("mixed")}) {
            Files.createDirectories(part);
        }
        SmallWorkbook.write(folder.thisYear().resolve("return.xlsx"), "Episodes", "CHILD|DECOM|PLACE", "1|45383|A", "2|-|a", "3|01/05/2024|E1");
        Files.writeString(folder.thisYear().resolve("notes.txt"), "nothing of a return\n");
        Files.writeString(folder.lastYear().resolve("return.xml"), """
                <RETURN>
                  <CHILD><CHILDID>1</CHILDID><EPISODE><DECOM>2024-04-01</DECOM><PLACE>A</PLACE></EPISODE></CHILD>
                  <CHILD><CHILDID>3</CHILDID><EPISODE><DECOM>2024-05-02</DECOM><PLACE>A</PLACE></EPISODE></CHILD>
                </RETURN>
                """);
        Files.writeString(folder.references().resolve("readme.md"), "no reference\n");
        Files.writeString(folder.packs().resolve("mixed").resolve("mixed.fettle"), PACK);
        new CaseSettings("Mixed case", "2024/25", "mixed", Map.of()).write(folder.settings());
        return folder;
    }
}
