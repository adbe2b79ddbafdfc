/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;

/** The pack's parameters with the values of one run. */
final class Parameters {
    private final Map<String, Long> values = new HashMap<>();

    /**
     * Reads the texts of the run, or else the defaults of the pack.
     *
     * @param problems takes one sentence for each text that is no value of its parameter and each name that the pack does not know
     */
    Parameters(PackInfo pack, RunOptions options, Dictionary dictionary, List<String> problems) {
        Map<String, String> given = options.parameters();
        for (ParameterInfo parameter : pack.parameters()) {
            String text = given.getOrDefault(parameter.name(), parameter.defaultValue());
            values.put(parameter.name(), text == null ? Values.BLANK_LONG : read(parameter, text, pack, options, dictionary, problems));
        }
        for (String name : given.keySet()) {
            if (pack.parameter(name) == null) {
                problems.add("pack " + pack.name() + " has no parameter " + name + known(pack));
            }
        }
    }

    private static String known(PackInfo pack) {
        List<String> names = new ArrayList<>();
        for (ParameterInfo parameter : pack.parameters()) {
            names.add(parameter.name());
        }
        return names.isEmpty() ? "; it has no parameters" : "; it has " + String.join(", ", names);
    }

    private static long read(ParameterInfo parameter, String text, PackInfo pack, RunOptions options, Dictionary dictionary,
            List<String> problems) {
        CodeListInfo list = parameter.codeList() == null ? null : pack.codeList(parameter.codeList(), options.collectionYear().firstYear());
        boolean ignoreCase = list != null && list.ignoreCase();
        CellParser parser = new CellParser(
                new ColumnSpec(parameter.name(), parameter.type(), parameter.codeList(), ignoreCase, false, null, "", true), dictionary);
        parser.read(text);
        long value = parameter.type().isLong() ? parser.longValue() : Values.widen(parser.value());
        if (value == Values.UNREADABLE_LONG) {
            problems.add("parameter " + parameter.name() + " needs a " + noun(parameter) + ", found \"" + text + "\"");
        } else if (list != null && value != Values.BLANK_LONG && !contains(list, dictionary.text((int) value))) {
            problems.add("parameter " + parameter.name() + " needs a code of " + list.name() + ", found \"" + text + "\"");
        }
        return value;
    }

    private static boolean contains(CodeListInfo list, String text) {
        for (int i = 0; i < list.codes().size(); i++) {
            String code = list.codes().get(i).value();
            if (list.ignoreCase() ? code.equalsIgnoreCase(text) : code.equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static String noun(ParameterInfo parameter) {
        return switch (parameter.type()) {
            case TEXT, CODE -> "text";
            case DATE -> "date such as 31/03/2025";
            case NUMBER -> "whole number";
            case DECIMAL -> "number such as 12.5";
            case FLAG -> "flag, 0 or 1";
        };
    }

    /** The value of a parameter. */
    long value(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the pack has no parameter " + name);
        }
        if (value == Values.BLANK_LONG) {
            throw new NotAvailableException("because parameter " + name + " has no value");
        }
        return value;
    }
}
