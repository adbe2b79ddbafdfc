/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.fettle.language.fettle.Action;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.CollectionFact;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.DeleteRow;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.State;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.fettle.Visit;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Spelling;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Compatible;
import org.fettle.language.types.CurrentRows;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Offers the names that can stand at a caret, written as they have to be there. */
final class Names {
    private final PackIndex index;
    private final EObject context;
    private final Place place;
    private final Completions completions;
    private final Spelling spelling;
    private final String before;
    private final boolean called;

    /** @param context the innermost thing around the caret with a made-up name at it, or null */
    Names(PackIndex index, EObject context, Expectation expectation, Completions completions, String text, Caret caret, Spelling spelling) {
        this.index = index;
        this.context = context;
        this.completions = completions;
        this.spelling = spelling;
        place = new Place(context);
        List<Lexeme> tokens = expectation.before();
        before = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).text();
        called = text.substring(caret.end()).stripLeading().startsWith("(");
    }

    /**
     * Whether a word of the language can stand at the caret.
     *
     * @param yields what it yields, see {@link Words.Word#yields()}
     */
    boolean takes(String word, String yields) {
        if (!(context instanceof Expression)) {
            return !needsCurrentRow(word) || context == null || hasCurrentRow();
        }
        if (word.equals("code")) {
            // as a value it is the code of the list whose `where` it stands in
            return EcoreUtil2.getContainerOfType(context, CodeList.class) != null;
        }
        if (needsCurrentRow(word) && !hasCurrentRow() && !isInSpell()) {
            return false;
        }
        if (context instanceof CollectionFact && before.equals("collection")) {
            return place.takesItself(word.equals("year") ? Type.Simple.YEAR : word.equals("format") ? Type.Simple.TEXT : Type.Simple.DATE);
        }
        return switch (yields) {
            case "year" -> place.takesItself(Type.Simple.YEAR);
            case "date" -> place.takesItself(Type.Simple.DATE);
            case "number" -> place.takesItself(Type.Simple.NUMBER) || place.takesItself(Type.Simple.DECIMAL);
            case "text" -> place.takesItself(Type.Simple.TEXT);
            case "condition" -> place.takesItself(Type.Simple.CONDITION)
                    || (word.equals("true") || word.equals("false")) && place.takesItself(Type.Simple.FLAG);
            case "blank" -> place.takesItself(Type.Simple.BLANK);
            default -> true;
        };
    }

    private static boolean needsCurrentRow(String word) {
        return word.equals("previous") || word.equals("next") || word.equals("other");
    }

    private boolean isInSpell() {
        return Surroundings.of(context).rowOwner() instanceof Spells;
    }

    private boolean hasCurrentRow() {
        return index.tables().values().stream().anyMatch(this::isCurrent);
    }

    private boolean isCurrent(TableDeclaration table) {
        return CurrentRows.of(context, new Type.Row(table, Type.Years.THIS)) != null
                || CurrentRows.of(context, new Type.Row(table, Type.Years.LAST)) != null;
    }

    /** Offers what can be named wherever such a thing is named; names that depend on the place come from {@link #addScope}. */
    void addKind(EClassifier wanted) {
        if (context == null) {
            return;
        }
        if (wanted == FettlePackage.Literals.VISITABLE && !before.equals("year")) {
            index.subjects().values().forEach(this::add);
        }
        if (wanted == FettlePackage.Literals.VISITABLE || wanted == FettlePackage.Literals.TABLE_DECLARATION) {
            index.tables().values().stream().filter(this::isGood).forEach(this::add);
        }
    }

    /** References have no years and are not visited; some words need a row of the same table to start from. */
    private boolean isGood(TableDeclaration table) {
        boolean lastYear = before.equals("year");
        if (table instanceof Reference) {
            if (needsCurrentRow(before)) {
                return false;
            }
            boolean ofReturn = context instanceof Visit || context instanceof LastYearTable || context instanceof TableRows
                    || context instanceof ExampleTable;
            return !(lastYear && ofReturn || context instanceof Visit);
        }
        if (context instanceof TableRows rows && !rows.isEverybody() && isInOnce()) {
            return false;
        }
        return !needsCurrentRow(before) || isCurrent(table);
    }

    private boolean isInOnce() {
        Rule rule = EcoreUtil2.getContainerOfType(context, Rule.class);
        return rule != null && rule.getStatements().stream().anyMatch(Once.class::isInstance);
    }

    /** Offers the names of a scope that the place takes. */
    void addScope(IScope scope) {
        for (IEObjectDescription description : scope.getAllElements()) {
            EObject object = description.getEObjectOrProxy();
            if (object instanceof Rule rule) {
                completions.add(rule.getName(), rule.getName(), Completion.Kind.RULE, Describer.detail(rule), Describer.text(rule));
            } else if (object instanceof Named named && !CompletionEngine.MADE_UP.equals(named.getName()) && place.takes(Types.ofNamed(named))
                    && (!(object instanceof TableDeclaration table) || isGood(table)) && isDate(named) && isOfRightKind(named)) {
                add(named);
            }
        }
    }

    /** Spells start and end on dates. */
    private boolean isDate(Named named) {
        return !(context instanceof Spells && named instanceof Column column) || before.equals("then") || Types.ofColumn(column) == Type.Simple.DATE;
    }

    /** What is flagged and changed are cells of rows; a set is one that the value beside it can be in. */
    private boolean isOfRightKind(Named named) {
        if (context instanceof DeleteRow || context instanceof CellRef && !(named instanceof Column)) {
            return Types.ofNamed(named).isRow();
        }
        if (context instanceof CellRef && named instanceof Column && context.eContainer() instanceof Action action) {
            return !(named.eContainer() instanceof Derivation)
                    && (!(action instanceof SetCell set) || canBeSet(Types.ofNamed(named), set.getValue()));
        }
        if (context instanceof Expression && context.eContainer() instanceof StateTest test && test.getState() == State.LOADED) {
            return named instanceof TableDeclaration;
        }
        if (context instanceof CodeSet set && named instanceof CodeList list) {
            Expression left = set.eContainer() instanceof Membership membership ? membership.getLeft()
                    : set.eContainer() instanceof OneOf oneOf ? oneOf.getLeft() : null;
            return !Compatible.disjoint(context, Types.of(left), new Type.CodeOf(list.getName()));
        }
        return true;
    }

    private boolean canBeSet(Type column, Expression value) {
        if (Place.codeOf(value) != null) {
            return Place.comparableWith(context, Place.codeOf(value)).test(column);
        }
        Type type = Types.of(value);
        return !type.isValue() || type == Type.Simple.BLANK || Compatible.fits(type, column) && !Compatible.disjoint(context, type, column);
    }

    private void add(Named named) {
        Template insert = named instanceof Definition definition && context instanceof Expression ? call(definition) : Template.plain(written(named));
        if (insert != null) {
            Completion.Kind kind = Describer.kind(named);
            completions.add(named.getName(), insert, kind, Describer.detail(named), Describer.text(named), place.asksFor(Types.ofNamed(named)));
        }
    }

    private String written(Named named) {
        return named instanceof Code ? spelling.code(named.getName())
                : named instanceof Column ? column(named.getName()) : spelling.name(named.getName());
    }

    /** After a dot and wherever else only a column can stand, a column has the name that it has. */
    private String column(String name) {
        return context instanceof Expression && !before.equals(".") ? spelling.name(name) : name;
    }

    /** How a definition is asked: with its values, of the row looked at, or of a row that is to be named; null when there is no such row. */
    private Template call(Definition definition) {
        String name = spelling.name(definition.getName());
        List<ValueParameter> parameters = definition.getParameters();
        if (definition.getTarget() instanceof Subject && isInOnce()) {
            // no subject is visited of which it could be asked
            return null;
        }
        if (called) {
            return isCallable(definition) ? Template.plain(name) : null;
        }
        if (!parameters.isEmpty()) {
            List<String> stops = new ArrayList<>();
            parameters.forEach(parameter -> stops.add("‹" + (stops.size() + 1) + ":" + parameter.getName() + "›"));
            return Template.of(name + "(" + String.join(", ", stops) + ")");
        }
        if (!(definition.getTarget() instanceof TableDeclaration) || !(context instanceof Expression)) {
            return Template.plain(name);
        }
        Type target = Types.ofTarget(definition.getTarget(), definition.isLastYear());
        Surroundings around = Surroundings.of(context);
        if (isRowOf(around.lookedAt(), target)) {
            return Template.plain(name);
        }
        // the row that is visited is likelier than one that was looked up from it
        String rows = around.locals().stream().filter(local -> isRowOf(Types.ofNamed(local), target))
                .sorted(Comparator.comparing(local -> !(local instanceof Alias))).map(Named::getName).distinct()
                .collect(Collectors.joining("|"));
        return rows.isEmpty() ? null : Template.of(name + "(‹1:" + rows + "›)");
    }

    /** Whether the parentheses that follow the caret go with the definition. */
    private boolean isCallable(Definition definition) {
        List<Expression> arguments = context instanceof Call call ? call.getArguments() : List.of();
        int given = arguments.size();
        List<ValueParameter> parameters = definition.getParameters();
        if (!parameters.isEmpty()) {
            return given == 0 || given == parameters.size()
                    && IntStream.range(0, given).allMatch(i -> fits(arguments.get(i), Types.ofNamed(parameters.get(i))));
        }
        Type target = Types.ofTarget(definition.getTarget(), definition.isLastYear());
        return target instanceof Type.Row && (given == 0 || given == 1 && isRowOf(Types.of(((Call) context).getArguments().get(0)), target));
    }

    /** Whether a value can be given for a parameter; one that cannot be read yet can. */
    private static boolean fits(Expression argument, Type parameter) {
        Type type = Types.of(argument);
        return type == Type.Simple.UNKNOWN || type == Type.Simple.BLANK || Compatible.fits(type, parameter);
    }

    private static boolean isRowOf(Type type, Type wanted) {
        return type instanceof Type.Row row && wanted instanceof Type.Row of && row.table() == of.table()
                && (row.years() == of.years() || row.years() == Type.Years.BOTH);
    }
}
