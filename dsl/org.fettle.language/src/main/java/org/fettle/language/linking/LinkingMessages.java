/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Visit;
import org.fettle.language.parsing.BrokenText;
import org.fettle.language.scoping.FettleScopeProvider;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Inject;

/** Says of a name that stands for nothing what was expected, what was found and what was probably meant. */
public final class LinkingMessages extends LinkingDiagnosticMessageProvider {

    private static final Set<String> CLOCK = Set.of("today", "now");

    @Inject
    private IScopeProvider scopes;

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext where) {
        EObject context = where.getContext();
        EReference reference = where.getReference();
        String found = where.getLinkText();
        // With spaces it is no name, but what the parser passed over.
        if (found.indexOf(' ') >= 0 || found.indexOf('\n') >= 0 || BrokenText.holds(context, found)) {
            return null;
        }
        if (reference.getEReferenceType() == FettlePackage.Literals.COLUMN) {
            return column(context, reference, found);
        }
        if (context instanceof NameRef name) {
            if (isRowUnknown(name)) {
                return null;
            }
            Optional<DiagnosticMessage> outer = outerColumn(name, found);
            if (outer.isPresent()) {
                return outer.get();
            }
            if (CLOCK.contains(found.toLowerCase(Locale.ROOT))) {
                return error(String.format(
                        "Expected a name that is known here, found %s; rules do not know the day of the run, but collection start and collection end.",
                        found), IssueCodes.UNKNOWN_NAME);
            }
            Type expected = Types.expected(name);
            if (expected instanceof Type.CodeOf list) {
                return code(name, list, found);
            }
            if (expected == Type.Simple.TEXT && name.eContainer() instanceof CodeSet) {
                String quoted = '"' + found + '"';
                return error(String.format("Expected a text in quotes, found %s; did you mean %s?", found, quoted), IssueCodes.UNKNOWN_NAME, quoted);
            }
        }
        if (context.eContainer() instanceof Pack pack && pack.getBase() == null) {
            // That nothing can be tuned without a base is said by the checks.
            return null;
        }
        return unknown(expectation(context, reference), found, IssueCodes.UNKNOWN_NAME, goodNames(context, reference));
    }

    private DiagnosticMessage column(EObject context, EReference reference, String found) {
        Type owner = FettleScopeProvider.columnOwner(context, reference);
        if (owner == Type.Simple.UNKNOWN) {
            // What stands before the dot is wrong already and says so itself.
            return null;
        }
        if (owner instanceof Type.WholeTable whole) {
            String table = whole.table().getName();
            return error(String.format(
                    "Expected one row before .%s, but %s may have many; choose one (first %s by …) or visit each (each %s x, then x.%s).",
                    found, whole.label(), table, table, found), IssueCodes.MANY_ROWS);
        }
        if (!owner.isRow()) {
            String hint = owner == Type.Simple.SUBJECT ? "; cells belong to its rows, such as Table.COLUMN or first Table by …." : ".";
            return error(String.format("Expected a row before .%s, found %s%s", found, owner.label(), hint), IssueCodes.MANY_ROWS);
        }
        String of = owner instanceof Type.Row row ? row.table().getName() : "a spell";
        return unknown("a column of " + of, found, IssueCodes.UNKNOWN_NAME, names(PackIndex.of(context).columns(owner)));
    }

    private DiagnosticMessage code(NameRef name, Type.CodeOf list, String found) {
        List<String> codes = new ArrayList<>(CodeLists.anyYear(name, list.list()).keySet());
        Optional<String> near = Nearest.name(found, codes);
        if (near.isEmpty() && !(name.eContainer() instanceof CodeSet)) {
            Optional<String> other = Nearest.name(found, goodNames(name, FettlePackage.Literals.NAME_REF__TARGET));
            if (other.isPresent()) {
                return unknown("a code of " + list.list() + " or another name", found, IssueCodes.UNKNOWN_NAME, List.of(other.get()));
            }
        }
        return unknown("a code of " + list.list(), found, IssueCodes.CODE_NOT_IN_LIST, codes);
    }

    // The row that the name may be a column of has a table that is unknown itself and says so.
    private static boolean isRowUnknown(NameRef name) {
        Surroundings around = Surroundings.of(name);
        EObject owner = around.rowOwner();
        return owner != null && around.lookedAt() == Type.Simple.UNKNOWN && !(owner instanceof Pairs)
                && !(owner instanceof Definition definition && definition.getTarget() == null);
    }

    // A column of a row further out is reached by that row's alias only.
    private static Optional<DiagnosticMessage> outerColumn(NameRef name, String found) {
        PackIndex index = PackIndex.of(name);
        for (Named local : Surroundings.of(name).locals()) {
            if (has(index, Types.ofNamed(local), found)) {
                String instead = local.getName() + "." + found;
                return Optional.of(error(String.format("Expected a name that is known here, found %s, a column of %s; write %s.", found,
                        local.getName(), instead), IssueCodes.OUTER_COLUMN, instead));
            }
        }
        for (EObject parent = name.eContainer(); parent != null; parent = parent.eContainer()) {
            if (parent.eContainer() instanceof Rule rule) {
                for (Statement statement : rule.getStatements()) {
                    if (statement instanceof Visit visit && visit.getAlias() == null && has(index, Types.visited(visit), found)) {
                        String table = ((Type.Row) Types.visited(visit)).table().getName();
                        return Optional.of(error(String.format(
                                "Expected a name that is known here, found %s, a column of %s; give its row a name (each %s x) and write x.%s.",
                                found, table, table, found), IssueCodes.OUTER_COLUMN));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(PackIndex index, Type type, String column) {
        return type instanceof Type.Row && index.columns(type).stream().anyMatch(each -> column.equals(each.getName()));
    }

    private static String expectation(EObject context, EReference reference) {
        if (reference == FettlePackage.Literals.CALL__TARGET || context instanceof Call) {
            return "a definition";
        }
        if (reference == FettlePackage.Literals.SPELL_ROWS__SPELL) {
            return "the name of a spell";
        }
        if (reference == FettlePackage.Literals.CELL_REF__ROW || reference == FettlePackage.Literals.DELETE_ROW__ROW
                || FettleScopeProvider.standsForRow(context)) {
            return "the name of a row";
        }
        return switch (reference.getEReferenceType().getClassifierID()) {
            case FettlePackage.TABLE_DECLARATION, FettlePackage.TABLE -> "a table";
            case FettlePackage.VISITABLE -> "a table or the subject";
            case FettlePackage.SUBJECT -> "the subject of the return";
            case FettlePackage.CODE_LIST -> "a code list";
            case FettlePackage.PARAMETER ->
                context.eContainer() instanceof Pack pack ? "a parameter of " + pack.getBase() : "a parameter of the pack";
            case FettlePackage.RULE -> context.eContainer() instanceof Pack pack ? "a rule of " + pack.getBase() : "a rule";
            default -> context instanceof Expression ? "a name that is known here" : "a name";
        };
    }

    private List<String> goodNames(EObject context, EReference reference) {
        List<String> names = new ArrayList<>();
        for (IEObjectDescription good : scopes.getScope(context, reference).getAllElements()) {
            names.add(good.getName().toString());
        }
        if (context instanceof NameRef) {
            names.addAll(List.of("collection start", "collection end", "collection year", "collection format"));
        }
        return names;
    }

    private static List<String> names(Collection<Column> columns) {
        return columns.stream().map(Column::getName).toList();
    }

    private static DiagnosticMessage unknown(String expected, String found, String code, Collection<String> good) {
        Optional<String> near = Nearest.name(found, good);
        if (near.isPresent()) {
            return error(String.format("Expected %s, found %s; did you mean %s?", expected, found, near.get()), code, near.get());
        }
        boolean few = !good.isEmpty() && good.size() <= 12;
        String hint = !few ? "" : "; there are " + String.join(", ", good);
        return error(String.format("Expected %s, found %s%s.", expected, found, hint), code);
    }

    private static DiagnosticMessage error(String message, String code, String... data) {
        return new DiagnosticMessage(message, Severity.ERROR, code, data);
    }
}
