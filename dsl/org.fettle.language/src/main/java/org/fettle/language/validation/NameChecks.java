/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.message.MessageParts;
import org.fettle.language.resource.Addresses;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Surroundings;

/** Names that are used twice, and names that are not used. */
public final class NameChecks extends Checks {

    /** Parameters, tables and definitions differ in name, across all files; versions of code lists and rules differ in years. */
    @Check
    public void checkDuplicates(Model model) {
        PackIndex index = PackIndex.of(model);
        if (model.getHeader() != null) {
            for (Parameter parameter : model.getHeader().getParameters()) {
                checkFirst(parameter, index.parameters(), "parameter");
            }
        }
        for (Declaration declaration : model.getDeclarations()) {
            if (declaration instanceof TableDeclaration table) {
                checkFirst(table, index.tables(), "table");
            } else if (declaration instanceof ReturnType type) {
                type.getTables().forEach(table -> checkFirst(table, index.tables(), "table"));
            } else if (declaration instanceof Definition definition) {
                checkFirst(definition, index.definitions(), "definition");
            } else if (declaration instanceof CodeList list) {
                checkVersions(list, index);
            } else if (declaration instanceof Derivation derivation) {
                checkDerived(derivation, index);
            } else if (declaration instanceof ExtraColumns columns) {
                checkAdded(columns, index);
            }
        }
        checkRules(model, index);
    }

    private void checkFirst(Named named, Map<String, ? extends Named> all, String kind) {
        Named first = all.get(named.getName());
        if (first != null && first != named) {
            errorOn(IssueCodes.DUPLICATE_NAME, named, FettlePackage.Literals.NAMED__NAME,
                    String.format("Expected a name of its own, found %s, a %s already (%s).", named.getName(), kind, place(first)));
        }
    }

    private void checkVersions(CodeList list, PackIndex index) {
        for (CodeList earlier : index.codeLists().getOrDefault(list.getName(), List.of())) {
            if (earlier == list) {
                return;
            }
            if (!index.isOwn(earlier) || CodeLists.overlap(earlier.getSince(), earlier.getUntil(), list.getSince(), list.getUntil())) {
                errorOn(IssueCodes.DUPLICATE_NAME, list, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected another name or other years, found %s, a code list already for some of these years (%s).",
                                list.getName(),
                                place(earlier)));
                return;
            }
        }
    }

    private void checkDerived(Derivation derivation, PackIndex index) {
        TableDeclaration table = derivation.getTable();
        Column column = derivation.getColumn();
        if (table == null || table.eIsProxy() || column == null || column.getName() == null) {
            return;
        }
        Column first = index.columnsOf(table).stream().filter(each -> column.getName().equalsIgnoreCase(each.getName())).findFirst().orElse(null);
        for (Derivation other : index.derivationsOf(table)) {
            if (first != null || other == derivation) {
                break;
            }
            if (other.isLastYear() == derivation.isLastYear() && column.getName().equalsIgnoreCase(other.getColumn().getName())) {
                first = other.getColumn();
            }
        }
        if (first != null) {
            errorOn(IssueCodes.DUPLICATE_NAME, column, FettlePackage.Literals.NAMED__NAME,
                    String.format("Expected a new column, found %s, a column of %s already (%s).", column.getName(), table.getName(), place(first)));
        }
    }

    /** What is added is new: no column of the table, none added before, none that the base derives. */
    private void checkAdded(ExtraColumns added, PackIndex index) {
        TableDeclaration table = added.getTable();
        if (table == null || table.eIsProxy()) {
            return;
        }
        List<Column> others = new ArrayList<>();
        index.derivationsOf(table).stream().filter(derivation -> !index.isOwn(derivation)).forEach(derivation -> others.add(derivation.getColumn()));
        others.addAll(index.columnsOf(table)); // with the added ones themselves, behind those that were there before
        for (Column column : added.getColumns()) {
            Column first = others.stream().filter(each -> column.getName() != null && column.getName().equalsIgnoreCase(each.getName())).findFirst()
                    .orElse(column);
            if (first != column) {
                errorOn(IssueCodes.DUPLICATE_NAME, column, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected a new column, found %s, a column of %s already (%s).", column.getName(), table.getName(),
                                place(first)));
            }
        }
    }

    private void checkRules(Model model, PackIndex index) {
        for (Declaration declaration : model.getDeclarations()) {
            if (!(declaration instanceof Rule rule) || rule.getName() == null) {
                continue;
            }
            for (Rule other : index.rules(rule.getName())) {
                if (other == rule) {
                    break;
                }
                if (!index.isOwn(other)) {
                    errorOn(IssueCodes.REWRITTEN, rule, FettlePackage.Literals.RULE__NAME, String.format(
                            "Expected a code of its own, found %s, a rule of the base (%s), which cannot be rewritten; tune it in the header"
                                    + " (rule %s severity query because \"…\", or rule %s off because \"…\") or give this one another code.",
                            rule.getName(), place(other), rule.getName(), rule.getName()));
                    break;
                }
                if (CodeLists.overlap(other.getSince(), other.getUntil(), rule.getSince(), rule.getUntil())) {
                    errorOn(IssueCodes.DUPLICATE_RULE, rule, FettlePackage.Literals.RULE__NAME,
                            String.format("Expected a code of its own or other years, found %s, a rule already for some of these years (%s).",
                                    rule.getName(),
                                    place(other)));
                    break;
                }
            }
        }
    }

    /** Codes of a list differ. */
    @Check
    public void checkCodes(CodeList list) {
        checkDistinct(list.getCodes(), list.isIgnoreCase(), "code", list.getName());
    }

    /** Columns of a table differ, whatever their case, because headers of files do not count case. */
    @Check
    public void checkColumns(TableDeclaration table) {
        checkDistinct(table.getColumns(), true, "column", table.getName());
    }

    /** Parameters of a definition differ. */
    @Check
    public void checkParameters(Definition definition) {
        checkDistinct(definition.getParameters(), false, "parameter", definition.getName());
    }

    private void checkDistinct(Collection<? extends Named> all, boolean ignoreCase, String kind, String owner) {
        Set<String> seen = new HashSet<>();
        for (Named named : all) {
            String name = named.getName();
            if (name != null && !seen.add(ignoreCase ? name.toUpperCase(Locale.ROOT) : name)) {
                errorOn(IssueCodes.DUPLICATE_NAME, named, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected each %s of %s once, found %s again.", kind, owner, name));
            }
        }
    }

    /** Lets and aliases of a rule differ, and are used. */
    @Check
    public void checkLocals(Rule rule) {
        Map<String, Named> seen = new LinkedHashMap<>();
        for (Statement statement : rule.getStatements()) {
            Named named = statement instanceof Let let ? let : statement instanceof Visit visit ? visit.getAlias() : null;
            if (named != null && named.getName() != null && seen.putIfAbsent(named.getName(), named) != null) {
                errorOn(IssueCodes.DUPLICATE_NAME, named, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected a name of its own, found %s, a name in this rule already.", named.getName()));
            }
        }
        Set<EObject> used = used(rule);
        for (Named named : seen.values()) {
            if (named instanceof Let && !used.contains(named)) {
                warningOn(IssueCodes.UNUSED, named, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected %s to be used after its line, found no use; leave the let out.", named.getName()));
            }
        }
    }

    /** An alias inside an expression hides none outside it. */
    @Check
    public void checkHidden(Alias alias) {
        if (alias.getName() == null || alias.eContainer() instanceof Statement) {
            return;
        }
        for (Named outer : Surroundings.of(alias.eContainer()).locals()) {
            if (outer != alias && alias.getName().equals(outer.getName()) && !Surroundings.aliases(asRows(alias.eContainer())).contains(outer)) {
                errorOn(IssueCodes.DUPLICATE_NAME, alias, FettlePackage.Literals.NAMED__NAME,
                        String.format("Expected a name of its own, found %s, a name around here already.", alias.getName()));
                return;
            }
        }
    }

    private static RowSet asRows(EObject container) {
        return container instanceof RowSet rows ? rows : null;
    }

    // Everything that a rule refers to, its message included.
    private static Set<EObject> used(Rule rule) {
        Set<EObject> used = new HashSet<>();
        rule.eAllContents().forEachRemaining(each -> addTargets(each, used));
        for (MessageParts.Part part : MessageParts.of(rule)) {
            if (part instanceof MessageParts.Value value && value.expression() != null) {
                addTargets(value.expression(), used);
                value.expression().eAllContents().forEachRemaining(each -> addTargets(each, used));
            }
        }
        return used;
    }

    private static void addTargets(EObject object, Set<EObject> used) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isMany() && object.eGet(reference) instanceof EObject target) {
                used.add(target);
            }
        }
    }

    private static String place(EObject object) {
        return Addresses.fileOf(object) + ":" + Addresses.lineOf(object);
    }
}
