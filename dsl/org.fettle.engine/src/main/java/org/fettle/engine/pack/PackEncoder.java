/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/**
 * Writes what a pack says about itself as bytes; {@link PackDecoder} reads them. Numbers are in groups of 7 bits, lowest first, the highest
 * bit of a byte says that more follow; a text is its length in bytes plus one (0 for null), then UTF-8; a list is its length, then its
 * members.
 * The format is described in docs/formats.md; whoever changes it raises {@link PackFile#FORMAT}.
 */
final class PackEncoder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    private PackEncoder() {
    }

    static byte[] encode(PackInfo pack) {
        PackEncoder encoder = new PackEncoder();
        encoder.number(PackFile.MAGIC);
        encoder.number(PackFile.FORMAT);
        encoder.pack(pack);
        return encoder.out.toByteArray();
    }

    private void pack(PackInfo pack) {
        text(pack.name());
        text(pack.title());
        text(pack.version());
        number(pack.firstYear());
        number(pack.lastYear());
        returnType(pack.returnType());
        number(pack.codeLists().size());
        for (CodeListInfo list : pack.codeLists()) {
            codeList(list);
        }
        number(pack.parameters().size());
        for (ParameterInfo parameter : pack.parameters()) {
            parameter(parameter);
        }
        number(pack.rules().size());
        for (RuleInfo rule : pack.rules()) {
            rule(rule);
        }
        number(pack.derivations().size());
        for (DerivationInfo derivation : pack.derivations()) {
            derivation(derivation);
        }
        number(pack.bases().size());
        for (BaseInfo base : pack.bases()) {
            text(base.name());
            text(base.title());
            text(base.version());
        }
    }

    private void returnType(ReturnType type) {
        text(type.name());
        text(type.subjectName());
        text(type.keyColumn());
        tables(type.tables());
        tables(type.references());
        flag(type.xml() != null);
        if (type.xml() != null) {
            xml(type.xml());
        }
    }

    private void xml(XmlLayout layout) {
        text(layout.subject());
        text(layout.key());
        number(layout.tables().size());
        for (XmlLayout.Rows rows : layout.tables()) {
            text(rows.table());
            text(rows.path());
            text(rows.having());
            number(rows.columns().size());
            for (XmlLayout.Value value : rows.columns()) {
                text(value.column());
                text(value.path());
                flag(value.ofSubject());
            }
        }
    }

    private void tables(List<TableType> tables) {
        number(tables.size());
        for (TableType table : tables) {
            text(table.name());
            flag(table.onePerSubject());
            flag(table.isReference());
            text(table.keyColumn());
            text(table.fileStem());
            number(table.columns().size());
            for (ColumnSpec column : table.columns()) {
                column(column);
            }
        }
    }

    private void column(ColumnSpec column) {
        text(column.name());
        number(column.type().ordinal());
        text(column.codeList());
        flag(column.ignoreCase());
        flag(column.required());
        text(column.pattern());
        text(column.meaning());
        flag(column.declared());
    }

    private void codeList(CodeListInfo list) {
        text(list.name());
        flag(list.ignoreCase());
        year(list.since());
        year(list.until());
        number(list.codes().size());
        for (Code code : list.codes()) {
            text(code.value());
            text(code.meaning());
        }
    }

    private void parameter(ParameterInfo parameter) {
        text(parameter.name());
        number(parameter.type().ordinal());
        text(parameter.codeList());
        text(parameter.defaultValue());
        text(parameter.meaning());
    }

    private void rule(RuleInfo rule) {
        text(rule.code());
        text(rule.title());
        number(rule.category().ordinal());
        number(rule.severity().ordinal());
        number(rule.impact().ordinal());
        year(rule.since());
        year(rule.until());
        text(rule.help());
        message(rule.message());
        number(rule.shape().ordinal());
        number(rule.slots().size());
        for (Slot slot : rule.slots()) {
            text(slot.table());
            number(slot.yearsBack());
            texts(slot.columns());
            number(slot.role().ordinal());
        }
        needs(rule.needs());
        needs(rule.wholeReturn());
        texts(rule.dependsOn());
        number(rule.fixes().size());
        for (FixInfo fix : rule.fixes()) {
            number(fix.kind().ordinal());
            text(fix.title());
            text(fix.file());
            number(fix.line());
        }
        text(rule.className());
        text(rule.file());
        number(rule.line());
        text(rule.off());
        text(rule.origin());
        number(rule.tunings().size());
        for (Tuning tuning : rule.tunings()) {
            text(tuning.pack());
            number(tuning.before().ordinal());
            flag(tuning.isOff());
            if (!tuning.isOff()) {
                number(tuning.after().ordinal());
            }
            text(tuning.because());
        }
    }

    private void message(MessageTemplate message) {
        number(message.parts().size());
        for (MessageTemplate.Part part : message.parts()) {
            if (part instanceof MessageTemplate.Literal literal) {
                text(literal.text());
            } else if (part instanceof MessageTemplate.Value value) {
                text(null);
                number(value.index());
                number(value.type().ordinal());
            }
        }
    }

    private void derivation(DerivationInfo derivation) {
        text(derivation.id());
        text(derivation.table());
        text(derivation.column());
        number(derivation.yearsBack());
        number(derivation.type().ordinal());
        needs(derivation.needs());
        needs(derivation.wholeReturn());
        texts(derivation.dependsOn());
        text(derivation.className());
        text(derivation.file());
        number(derivation.line());
    }

    private void needs(List<Need> needs) {
        number(needs.size());
        for (Need need : needs) {
            text(need.table());
            number(need.yearsBack());
            texts(need.columns());
            flag(need.optional());
        }
    }

    private void texts(List<String> texts) {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void year(Integer year) {
        number(year == null ? 0 : year);
    }

    private void flag(boolean flag) {
        out.write(flag ? 1 : 0);
    }

    private void text(String text) {
        if (text == null) {
            number(0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length + 1);
        out.writeBytes(bytes);
    }

    private void number(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a pack holds no negative number: " + number);
        }
        int left = number;
        while (left > 0x7f) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
