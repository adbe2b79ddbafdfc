/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

import org.fettle.data.CellFormat;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * A flag's message: literal text and values that the kernel hands over in order.
 *
 * @param parts the parts from left to right
 */
public record MessageTemplate(List<Part> parts) {
    /** A piece of a message. */
    public sealed interface Part permits Literal, Value {
    }

    /**
     * Text that is the same for each flag.
     *
     * @param text the text
     */
    public record Literal(String text) implements Part {
    }

    /**
     * A value of the flag.
     *
     * @param index position among the values of the event, from 0
     * @param type  type that decides how it is shown
     */
    public record Value(int index, ColumnType type) implements Part {
    }

    public MessageTemplate {
        parts = List.copyOf(parts);
    }

    /** A message without values. */
    public static MessageTemplate of(String text) {
        return new MessageTemplate(List.of(new Literal(text)));
    }

    /** How many values an event has to hand over. */
    public int valueCount() {
        int count = 0;
        for (Part part : parts) {
            if (part instanceof Value value) {
                count = Math.max(count, value.index() + 1);
            }
        }
        return count;
    }

    /**
     * Writes the message. A blank value reads {@code blank} and an unreadable one {@code unreadable}.
     *
     * @param values     values of many events
     * @param from       position of this event's first value
     * @param to         position after its last one; a value that was not handed over counts as blank
     * @param dictionary texts of the symbols
     */
    public String render(long[] values, int from, int to, Dictionary dictionary) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                out.append(literal.text());
            } else if (part instanceof Value value) {
                int at = from + value.index();
                long shown = at < to ? values[at] : Values.BLANK_LONG;
                if (shown == Values.BLANK_LONG) {
                    out.append("blank");
                } else if (shown == Values.UNREADABLE_LONG) {
                    out.append("unreadable");
                } else if (shown < Values.RAW_TEXT + Integer.MAX_VALUE) {
                    out.append(dictionary.text((int) (shown - Values.RAW_TEXT)));
                } else {
                    out.append(CellFormat.text(value.type(), shown, dictionary));
                }
            }
        }
        return out.toString();
    }
}
