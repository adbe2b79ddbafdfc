/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.report.words.Words;

/** A made-up return with codes, meanings of columns and a social worker, who stands in one of the tables only. */
public final class Demo {
    /** The return's tables. */
    public static final ReturnType TYPE = new ReturnType("DEMO", "Child", "CHILD",
            List.of(new TableType("Header", true, false, "CHILD", "header",
                    List.of(text("CHILD", "Child number"), code("SEX", "Sex", "Sex"), date("DOB", "Date of birth"))),
                    new TableType("Episodes", false, false, "CHILD", "episodes",
                            List.of(text("CHILD", "Child number"), date("DECOM", "Date the episode commenced"),
                                    code("LS", "LegalStatus", "Legal status"), date("DEC", "Date the episode ceased")))),
            List.of());
    private static final List<CodeListInfo> LISTS = List.of(
            new CodeListInfo("Sex", true, null, null, List.of(new Code("1", "male"), new Code("2", "female"))),
            new CodeListInfo("LegalStatus", true, null, null,
                    List.of(new Code("C1", "interim care order"), new Code("C2", "full care order"), new Code("V2", ""))));

    private Demo() {
    }

    /** The pack without rules. */
    public static PackInfo pack() {
        return new PackInfo("demo", "Demo return", "1", 2022, 2026, TYPE, LISTS, List.of(), List.of(), List.of());
    }

    /** Its words. */
    public static Words words() {
        return new Words(pack(), 2024);
    }

    /** Three children, the first two with a worker. */
    public static Return data() {
        return new ReturnBuilder(TYPE).table("Header", Period.THIS, "CHILD", "SEX", "DOB", "Worker").row("0010", "1", "01/02/2010", "Zoë Öz")
                .row("9", "2", "03/04/2011", "=cmd|' /C calc'!A0").row("100", "2", "03/04/2012", "")
                .table("Episodes", Period.THIS, "CHILD", "DECOM", "LS", "DEC").row("0010", "01/04/2024", "C1", "02/05/2024")
                .row("0010", "01/05/2024", "C2", "").row("9", "01/06/2024", "XX", "").row("100", "01/07/2024", "c2", "")
                .table("Episodes", Period.LAST, "CHILD", "DECOM", "LS", "DEC").row("0010", "01/04/2023", "C1", "").build();
    }

    private static ColumnSpec text(String name, String meaning) {
        return new ColumnSpec(name, ColumnType.TEXT, null, false, false, null, meaning, true);
    }

    private static ColumnSpec date(String name, String meaning) {
        return new ColumnSpec(name, ColumnType.DATE, null, false, false, null, meaning, true);
    }

    private static ColumnSpec code(String name, String list, String meaning) {
        return new ColumnSpec(name, ColumnType.CODE, list, true, false, null, meaning, true);
    }
}
