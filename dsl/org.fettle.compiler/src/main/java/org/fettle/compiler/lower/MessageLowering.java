/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.EcoreUtil2;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.scoping.PackIndex;

/** The message of a rule: {@code {e.DECOM}}, {@code {name}} and {@code {collection end}} stand for values. */
final class MessageLowering {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    private final Rule rule;
    private final Frame frame;
    private final ExpressionLowering values;
    private final List<String> places = new ArrayList<>();
    private final Map<String, ColumnType> types = new LinkedHashMap<>();

    MessageLowering(Rule rule, Frame frame, ExpressionLowering values) {
        this.rule = rule;
        this.frame = frame;
        this.values = values;
        Matcher matcher = PLACE.matcher(text());
        while (matcher.find()) {
            String place = matcher.group(1).trim();
            if (!places.contains(place)) {
                places.add(place);
            }
        }
    }

    private String text() {
        return rule.getMessage() == null ? rule.getTitle() : rule.getMessage();
    }

    /** The values where a flag stands; what is not in play there is blank. */
    List<Expr> values() {
        List<Expr> out = new ArrayList<>();
        for (String place : places) {
            Expr value = value(place);
            if (value != null) {
                types.putIfAbsent(place, value.type());
            }
            out.add(value == null ? new Expr.Constant(types.getOrDefault(place, ColumnType.TEXT), Values.BLANK_LONG) : value);
        }
        return out;
    }

    /** The message with its values' places; asked for after the flags were lowered. */
    MessageTemplate template() {
        List<MessageTemplate.Part> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text());
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() > done) {
                parts.add(new MessageTemplate.Literal(text().substring(done, matcher.start())));
            }
            String place = matcher.group(1).trim();
            parts.add(new MessageTemplate.Value(places.indexOf(place), types.getOrDefault(place, ColumnType.TEXT)));
            done = matcher.end();
        }
        if (done < text().length()) {
            parts.add(new MessageTemplate.Literal(text().substring(done)));
        }
        return new MessageTemplate(parts);
    }

    private Expr value(String place) {
        switch (place) {
            case "collection start":
                return new Expr.Collection(Expr.Fact.START);
            case "collection end":
                return new Expr.Collection(Expr.Fact.END);
            case "collection year":
                return new Expr.Collection(Expr.Fact.YEAR);
            case "collection format":
                return new Expr.Collection(Expr.Fact.FORMAT);
            default:
                int dot = place.indexOf('.');
                return dot < 0 ? named(place) : cell(place.substring(0, dot).trim(), place.substring(dot + 1).trim());
        }
    }

    private Expr named(String name) {
        for (Named declared : declared(name)) {
            Node node = frame.named(declared);
            if (node instanceof Expr value) {
                return value;
            } else if (node instanceof Cond condition) {
                return new Expr.Choose(condition, new Expr.Symbol(ColumnType.TEXT, "yes"), new Expr.Symbol(ColumnType.TEXT, "no"));
            } else if (declared instanceof Parameter parameter) {
                return new Expr.Parameter(parameter.getName(), Schema.type(parameter.getType()));
            }
        }
        return null;
    }

    private Expr cell(String alias, String columnName) {
        for (Named declared : declared(alias)) {
            Node node = frame.named(declared);
            if (frame.spells(declared) != null && node instanceof RowExpr spell) {
                return new Expr.OfSpell(spell, frame.spells(declared),
                        columnName.equals("start") ? Expr.SpellFact.START : Expr.SpellFact.END);
            }
            if (node instanceof RowExpr row) {
                Column column = column(row.table().table(), columnName);
                return column == null ? null : new Expr.CellOf(row, values.column(row, column, rule));
            }
        }
        return null;
    }

    /** Aliases and lets of the rule, and the pack's parameters and tables, with a name. */
    private List<Named> declared(String name) {
        List<Named> out = new ArrayList<>();
        for (Alias alias : EcoreUtil2.getAllContentsOfType(rule, Alias.class)) {
            add(out, alias, name);
        }
        for (Let let : EcoreUtil2.getAllContentsOfType(rule, Let.class)) {
            add(out, let, name);
        }
        PackIndex index = PackIndex.of(rule);
        for (Named named : new Named[] {index.parameters().get(name), index.tables().get(name)}) {
            if (named != null) {
                out.add(named);
            }
        }
        return out;
    }

    private static void add(List<Named> out, Named named, String name) {
        if (named.getName().equals(name)) {
            out.add(named);
        }
    }

    private Column column(String table, String name) {
        TableDeclaration declared = PackIndex.of(rule).tables().get(table);
        if (declared == null || frame.pack().schema().returnType().table(table).column(name) == null) {
            return null;
        }
        for (Derivation derivation : PackIndex.of(rule).derivationsOf(declared)) {
            if (derivation.getColumn().getName().equalsIgnoreCase(name)) {
                return derivation.getColumn();
            }
        }
        return PackIndex.of(rule).columnsOf(declared).stream().filter(column -> column.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
    }
}
