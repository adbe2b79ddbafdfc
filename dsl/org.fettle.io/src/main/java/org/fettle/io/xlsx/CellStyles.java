/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What of a workbook's styles changes how a number reads: whether it is shown as a date, and with how many leading zeros. */
final class CellStyles extends PartHandler {

    private static final int MOST_STYLES = 1 << 17;
    private static final int MOST_ZEROS = 30;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final List<Integer> zeros = new ArrayList<>();
    private boolean ofCells;

    /** Whether numbers of this style are shown as dates or times. */
    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** With at least how many digits whole numbers of this style are shown; 0 when that is not fixed. */
    int digits(int style) {
        return style >= 0 && style < zeros.size() ? zeros.get(style) : 0;
    }

    @Override
    void start(String name, XMLStreamReader tag) throws WorkbookException {
        switch (name) {
            case "numFmt" -> formats.put(number(value(tag, "numFmtId"), -1), String.valueOf(value(tag, "formatCode")));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    add(number(value(tag, "numFmtId"), 0));
                }
            }
            default -> {
                // colours, borders and the like change no value
            }
        }
    }

    private void add(int format) throws WorkbookException {
        if (dates.size() >= MOST_STYLES) {
            throw new WorkbookException("has more styles than a workbook can have; it is damaged");
        }
        String code = formats.getOrDefault(format, builtin(format));
        dates.add(DateUtil.isADateFormat(format, code));
        boolean onlyZeros = code.length() > 1 && code.length() <= MOST_ZEROS && code.chars().allMatch(c -> c == '0');
        zeros.add(onlyZeros ? code.length() : 0);
    }

    private static String builtin(int format) {
        String code = format < 0 ? null : BuiltinFormats.getBuiltinFormat(format);
        return code == null ? "General" : code;
    }

    @Override
    void end(String name) {
        ofCells &= !name.equals("cellXfs");
    }
}
