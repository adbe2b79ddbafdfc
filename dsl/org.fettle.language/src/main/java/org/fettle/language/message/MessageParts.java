/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CollectionFact;
import org.fettle.language.fettle.CollectionPart;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettleFactory;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Table;
import org.fettle.language.parsing.BrokenText;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/**
 * A rule's message taken apart: text and placeholders such as <code>{e.DECOM}</code>, <code>{grace}</code>, <code>{collection start}</code>. What a
 * placeholder names becomes an expression. <code>{{</code> and <code>}}</code> stand for single braces.
 */
public final class MessageParts {

    private MessageParts() {
    }

    /** A part of a message. */
    public sealed interface Part {
    }

    /**
     * Text that is printed as it stands.
     *
     * @param text the text
     */
    public record Text(String text) implements Part {
    }

    /**
     * A value that is put in.
     *
     * @param source     what stands between the braces
     * @param expression a CollectionFact, a NameRef (let, parameter) or a Cell; it has no container; null when there is a problem, or when
     *                   what it stands for could not be read
     * @param problem    what is wrong with the placeholder, or null
     */
    public record Value(String source, Expression expression, String problem) implements Part {
    }

    /**
     * @param rule a linked rule
     * @return the parts of its message; none when it has no message
     */
    public static List<Part> of(Rule rule) {
        List<Part> parts = new ArrayList<>();
        String message = rule.getMessage() == null ? "" : rule.getMessage();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < message.length()) {
            char c = message.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < message.length() && message.charAt(i + 1) == c) {
                text.append(c);
                i += 2;
            } else if (c == '{') {
                int end = message.indexOf('}', i);
                if (!text.isEmpty()) {
                    parts.add(new Text(text.toString()));
                    text.setLength(0);
                }
                String source = message.substring(i + 1, end < 0 ? message.length() : end).trim();
                parts.add(end < 0 ? new Value(source, null, "Expected } after {" + source + ", found the end of the message.") : value(rule, source));
                i = end < 0 ? message.length() : end + 1;
            } else {
                text.append(c);
                i++;
            }
        }
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
        }
        return parts;
    }

    private static Value value(Rule rule, String source) {
        String[] words = source.split("\\s+");
        if (words.length == 2 && "collection".equals(words[0]) && CollectionPart.get(words[1]) != null) {
            CollectionFact fact = FettleFactory.eINSTANCE.createCollectionFact();
            fact.setFact(CollectionPart.get(words[1]));
            return new Value(source, fact, null);
        }
        String[] steps = source.split("\\.", -1);
        Optional<Named> named = names(rule).stream().filter(each -> steps[0].equals(each.getName())).findFirst();
        if (named.isEmpty() && BrokenText.holds(rule, steps[0])) {
            return new Value(source, null, null);
        }
        if (named.isEmpty()) {
            return wrong(source, "the name of a row, let or parameter", steps[0], names(rule).stream().map(Named::getName).toList());
        }
        NameRef name = FettleFactory.eINSTANCE.createNameRef();
        name.setTarget(named.get());
        Expression expression = name;
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            List<Column> columns = PackIndex.of(rule).columns(Types.of(expression));
            Optional<Column> column = columns.stream().filter(each -> step.equals(each.getName())).findFirst();
            if (column.isEmpty() && (Types.of(expression) == Type.Simple.UNKNOWN || BrokenText.holds(rule, step))) {
                return new Value(source, null, null);
            }
            if (column.isEmpty()) {
                return wrong(source, columns.isEmpty() ? "one row before ." + step : "a column of that row", step,
                        columns.stream().map(Column::getName).toList());
            }
            Cell cell = FettleFactory.eINSTANCE.createCell();
            cell.setRow(expression);
            cell.setColumn(column.get());
            expression = cell;
        }
        Type type = Types.of(expression);
        if (type != Type.Simple.UNKNOWN && !type.isValue()) {
            return new Value(source, null, "Expected a cell or a value in {" + source + "}, found " + type.label() + ".");
        }
        return new Value(source, expression, null);
    }

    private static Value wrong(String source, String expected, String found, List<String> good) {
        String meant = Nearest.name(found, good).map(near -> "; did you mean " + near + "?").orElse(".");
        return new Value(source, null, "Expected " + expected + " in {" + source + "}, found " + found + meant);
    }

    /** What a placeholder may start with: lets and aliases, tables with one row a subject, parameters. */
    public static List<Named> names(Rule rule) {
        List<Named> names = new ArrayList<>(Surroundings.afterStatements(rule));
        PackIndex index = PackIndex.of(rule);
        index.tables().values().stream().filter(table -> table instanceof Table ofReturn && ofReturn.isOnePerSubject()).forEach(names::add);
        names.addAll(index.parameters().values());
        return names;
    }
}
