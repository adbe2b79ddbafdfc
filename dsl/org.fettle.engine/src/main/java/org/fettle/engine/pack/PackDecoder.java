/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/** Reads what {@link PackEncoder} wrote. Bytes that make no sense end in a {@link PackFormatException}. */
final class PackDecoder {
    private static final ColumnType[] COLUMN_TYPES = ColumnType.values();
    private static final Category[] CATEGORIES = Category.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Impact[] IMPACTS = Impact.values();
    private static final Shape[] SHAPES = Shape.values();
    private static final Role[] ROLES = Role.values();
    private static final FixKind[] FIX_KINDS = FixKind.values();
    private static final DerivedType[] DERIVED_TYPES = DerivedType.values();

    /** The first format in which a rule says why it is switched off. */
    private static final int OFF_SINCE = 2;
    /** The first format that says how a return lies in XML. */
    private static final int XML_SINCE = 3;
    /** The first format that says what a pack extends, where its rules come from and what was made of them. */
    private static final int BASES_SINCE = 4;

    private final byte[] bytes;
    private final String file;
    private int at;
    private int format;

    private PackDecoder(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
    }

    /**
     * Reads a pack's description.
     *
     * @param file name of the pack file, for messages
     */
    static PackInfo decode(byte[] bytes, String file) throws PackFormatException {
        PackDecoder decoder = new PackDecoder(bytes, file);
        if (bytes.length < 5 || decoder.number() != PackFile.MAGIC) {
            throw new PackFormatException(file + " is no Fettle pack file: its description does not start like one");
        }
        decoder.format = decoder.number();
        if (decoder.format > PackFile.FORMAT) {
            throw new PackFormatException(file + " was written by a newer Fettle (pack format " + decoder.format + ", this one reads up to "
                    + PackFile.FORMAT + "); update Fettle, or export the pack again with this version");
        }
        PackInfo pack;
        try {
            pack = decoder.pack();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PackFormatException(decoder.damaged() + ": " + e.getMessage(), e);
        }
        if (decoder.at != bytes.length) {
            throw new PackFormatException(decoder.damaged());
        }
        return pack;
    }

    private String damaged() {
        return file + " is damaged: its description makes no sense at byte " + at + "; export or copy it again";
    }

    private PackInfo pack() throws PackFormatException {
        String name = text();
        String title = text();
        String version = text();
        int firstYear = number();
        int lastYear = number();
        ReturnType returnType = returnType();
        List<CodeListInfo> codeLists = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            codeLists.add(codeList());
        }
        List<ParameterInfo> parameters = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            parameters.add(new ParameterInfo(text(), one(COLUMN_TYPES), text(), text(), text()));
        }
        List<RuleInfo> rules = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            rules.add(rule());
        }
        List<DerivationInfo> derivations = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            derivations.add(new DerivationInfo(text(), text(), text(), number(), one(DERIVED_TYPES), needs(), needs(), texts(), text(),
                    text(), number()));
        }
        List<BaseInfo> bases = new ArrayList<>();
        for (int left = format < BASES_SINCE ? 0 : count(); left > 0; left--) {
            bases.add(new BaseInfo(text(), text(), text()));
        }
        return new PackInfo(name, title, version, firstYear, lastYear, returnType, codeLists, parameters, rules, derivations, bases);
    }

    private ReturnType returnType() throws PackFormatException {
        return new ReturnType(text(), text(), text(), tables(), tables(), format >= XML_SINCE && flag() ? xml() : null);
    }

    private XmlLayout xml() throws PackFormatException {
        String subject = text();
        String key = text();
        List<XmlLayout.Rows> tables = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            String table = text();
            String path = text();
            String having = text();
            List<XmlLayout.Value> columns = new ArrayList<>();
            for (int more = count(); more > 0; more--) {
                columns.add(new XmlLayout.Value(text(), text(), flag()));
            }
            tables.add(new XmlLayout.Rows(table, path, having, columns));
        }
        return new XmlLayout(subject, key, tables);
    }

    private List<TableType> tables() throws PackFormatException {
        List<TableType> tables = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            String name = text();
            boolean onePerSubject = flag();
            boolean reference = flag();
            String keyColumn = text();
            String fileStem = text();
            List<ColumnSpec> columns = new ArrayList<>();
            for (int more = count(); more > 0; more--) {
                columns.add(new ColumnSpec(text(), one(COLUMN_TYPES), text(), flag(), flag(), text(), text(), flag()));
            }
            tables.add(new TableType(name, onePerSubject, reference, keyColumn, fileStem, columns));
        }
        return tables;
    }

    private CodeListInfo codeList() throws PackFormatException {
        String name = text();
        boolean ignoreCase = flag();
        Integer since = year();
        Integer until = year();
        List<Code> codes = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            codes.add(new Code(text(), text()));
        }
        return new CodeListInfo(name, ignoreCase, since, until, codes);
    }

    private RuleInfo rule() throws PackFormatException {
        String code = text();
        String title = text();
        Category category = one(CATEGORIES);
        Severity severity = one(SEVERITIES);
        Impact impact = one(IMPACTS);
        Integer since = year();
        Integer until = year();
        String help = text();
        MessageTemplate message = message();
        Shape shape = one(SHAPES);
        List<Slot> slots = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            slots.add(new Slot(text(), number(), texts(), one(ROLES)));
        }
        List<Need> needs = needs();
        List<Need> wholeReturn = needs();
        List<String> dependsOn = texts();
        List<FixInfo> fixes = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            fixes.add(new FixInfo(one(FIX_KINDS), text(), text(), number()));
        }
        return new RuleInfo(code, title, category, severity, impact, since, until, help, message, shape, slots, needs, wholeReturn,
                dependsOn,
                fixes, text(), text(), number(), format < OFF_SINCE ? null : text(), format < BASES_SINCE ? "" : text(), tunings());
    }

    private List<Tuning> tunings() throws PackFormatException {
        List<Tuning> tunings = new ArrayList<>();
        for (int left = format < BASES_SINCE ? 0 : count(); left > 0; left--) {
            tunings.add(new Tuning(text(), one(SEVERITIES), flag() ? null : one(SEVERITIES), text()));
        }
        return tunings;
    }

    private MessageTemplate message() throws PackFormatException {
        List<MessageTemplate.Part> parts = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            String text = text();
            parts.add(text == null ? new MessageTemplate.Value(number(), one(COLUMN_TYPES)) : new MessageTemplate.Literal(text));
        }
        return new MessageTemplate(parts);
    }

    private List<Need> needs() throws PackFormatException {
        List<Need> needs = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            needs.add(new Need(text(), number(), texts(), flag()));
        }
        return needs;
    }

    private List<String> texts() throws PackFormatException {
        List<String> texts = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private Integer year() throws PackFormatException {
        int year = number();
        return year == 0 ? null : Integer.valueOf(year);
    }

    private boolean flag() throws PackFormatException {
        int flag = number();
        if (flag > 1) {
            throw new PackFormatException(damaged());
        }
        return flag == 1;
    }

    private <T> T one(T[] values) throws PackFormatException {
        int ordinal = number();
        if (ordinal >= values.length) {
            throw new PackFormatException(damaged());
        }
        return values[ordinal];
    }

    private int count() throws PackFormatException {
        int count = number();
        if (count > bytes.length - at) {
            throw new PackFormatException(damaged());
        }
        return count;
    }

    private String text() throws PackFormatException {
        int length = number() - 1;
        if (length < 0) {
            return null;
        }
        if (length > bytes.length - at) {
            throw new PackFormatException(damaged());
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private int number() throws PackFormatException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (at >= bytes.length) {
                throw new PackFormatException(damaged());
            }
            int next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                if (number < 0) {
                    throw new PackFormatException(damaged());
                }
                return number;
            }
        }
        throw new PackFormatException(damaged());
    }
}
