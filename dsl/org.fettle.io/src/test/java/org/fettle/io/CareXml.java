/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/** A small return that may come as XML, with every kind of row and value that a layout can name. */
final class CareXml {

    static final ReturnType TYPE = type();

    private CareXml() {
    }

    private static ReturnType type() {
        TableType header = table("Header", text("CHILD"), text("SEX"), date("DOB"));
        TableType episodes = table("Episodes", text("CHILD"), date("DECOM"), text("PLACE"), date("DEC"));
        TableType reviews = table("Reviews", text("CHILD"), date("DOB"), date("REVIEW"));
        TableType leavers = table("Leavers", text("CHILD"), date("DOB"), text("IN_TOUCH"), text("ACTIV"));
        TableType needs = table("Needs", text("CHILD"), text("NEED"));
        TableType visits = table("Visits", text("CHILD"), date("DAY"));
        TableType workers = table("Workers", text("CHILD"), text("NAME"));
        XmlLayout layout = new XmlLayout("*/*", "CHILDID", List.of(
                new XmlLayout.Rows("Header", null, null, List.of(key(), below("SEX"), below("DOB"))),
                new XmlLayout.Rows("Episodes", "EPISODE", null,
                        List.of(key(), own("DECOM", "DECOM"), own("PLACE", "PL"), own("DEC", "DEC"))),
                new XmlLayout.Rows("Reviews", "AREVIEW", null, List.of(key(), below("DOB"), own("REVIEW", "REVIEW"))),
                new XmlLayout.Rows("Leavers", null, "IN_TOUCH", List.of(key(), below("DOB"), below("IN_TOUCH"), below("ACTIV"))),
                new XmlLayout.Rows("Needs", "NEEDS/*", null, List.of(key(), own("NEED", "."))),
                new XmlLayout.Rows("Visits", "VISITS/VISIT", "WHEN/DAY", List.of(key(), own("DAY", "WHEN/DAY")))));
        return new ReturnType("Care", "Child", "CHILD", List.of(header, episodes, reviews, leavers, needs, visits, workers), List.of(), layout);
    }

    private static TableType table(String name, ColumnSpec... columns) {
        return new TableType(name, false, false, "CHILD", name, List.of(columns));
    }

    private static ColumnSpec text(String name) {
        return ColumnSpec.of(name, ColumnType.TEXT);
    }

    private static ColumnSpec date(String name) {
        return ColumnSpec.of(name, ColumnType.DATE);
    }

    private static XmlLayout.Value key() {
        return new XmlLayout.Value("CHILD", "CHILDID", true);
    }

    private static XmlLayout.Value below(String name) {
        return new XmlLayout.Value(name, name, true);
    }

    private static XmlLayout.Value own(String column, String path) {
        return new XmlLayout.Value(column, path, false);
    }

    static ReadResult read(Path... files) {
        return read(Sources.of(files));
    }

    static ReadResult read(Sources sources) {
        return ReturnReader.read(TYPE, sources, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
    }

    /** What was read and what was said, without the folder of the files. */
    static String show(ReadResult result, Path folder) {
        String problems = result.problems().stream().map(p -> p.severity() + " " + p.code() + " " + p + "\n").collect(Collectors.joining());
        String all = problems + (result.failed() ? "nothing was read\n" : School.show(result.data()));
        return all.replace(folder.toString() + java.io.File.separator, "");
    }

    static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }
}
