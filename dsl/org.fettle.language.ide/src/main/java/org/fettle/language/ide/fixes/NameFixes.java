/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.TextEdit;
import org.fettle.language.ide.grammar.Spelling;
import org.fettle.language.scoping.FettleScopeProvider;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Names that stand for nothing: what was probably meant, and declaring what does not exist yet. */
final class NameFixes {
    private static final int MOST = 4;
    private static final Set<String> CLOCK = Set.of("today", "now");

    private final IScopeProvider scopes;
    private final Spelling spelling;

    NameFixes(IScopeProvider scopes, Spelling spelling) {
        this.scopes = scopes;
        this.spelling = spelling;
    }

    /** A place where something is named. */
    private record Reference(EObject owner, EReference feature) {
    }

    void unknown(Page page, Diagnostic diagnostic, FixList fixes) {
        String found = Suggestion.found(page, diagnostic);
        Reference reference = reference(page, diagnostic.offset());
        Map<String, String> good = reference == null ? Map.of() : good(reference);
        Set<String> meant = new LinkedHashSet<>(diagnostic.data());
        meant.addAll(Nearest.names(found, good.keySet(), MOST));
        if (CLOCK.contains(found.toLowerCase(Locale.ROOT))) {
            meant.addAll(List.of("collection end", "collection start"));
        }
        new Suggestion(page, diagnostic).add(meant.stream().map(name -> good.getOrDefault(name, name)).toList(), fixes);
        if (reference != null) {
            declare(page, found, reference, fixes);
        }
    }

    /** A column of a row further out: its row is put before it. */
    void outer(Page page, Diagnostic diagnostic, FixList fixes) {
        new Suggestion(page, diagnostic).add(diagnostic.data(), fixes);
        String found = Suggestion.found(page, diagnostic);
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        if (rule == null || !diagnostic.data().isEmpty()) {
            return;
        }
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Visit visit && visit.getAlias() == null && visit.getTarget() instanceof TableDeclaration table) {
                String alias = free(rule, table.getName().substring(0, 1).toLowerCase(Locale.ROOT));
                INode target = NodeModelUtils.findNodesForFeature(visit, FettlePackage.Literals.VISIT__TARGET).get(0);
                fixes.preferred("Name the visited row " + alias + " and write " + alias + "." + found,
                        page.insert(target.getEndOffset(), " " + alias), page.insert(diagnostic.offset(), alias + "."));
                return;
            }
        }
    }

    /** A code that its list does not have: another one of the list, or this one added to it. */
    void code(Page page, Diagnostic diagnostic, FixList fixes) {
        String found = Suggestion.found(page, diagnostic);
        String plain = found.replace("\"", "");
        var literal = page.at(diagnostic.offset(), diagnostic.length(), org.fettle.language.fettle.Expression.class);
        if (literal == null || !(Types.expected(literal) instanceof Type.CodeOf list)) {
            new Suggestion(page, diagnostic).add(diagnostic.data(), fixes);
            return;
        }
        Map<String, Code> codes = CodeLists.anyYear(literal, list.list());
        Set<String> meant = new LinkedHashSet<>(diagnostic.data());
        meant.addAll(Nearest.names(plain, codes.keySet(), MOST));
        if (meant.isEmpty()) {
            codes.values().stream().filter(code -> plain.equalsIgnoreCase(code.getMeaning())).map(Code::getName).forEach(meant::add);
        }
        new Suggestion(page, diagnostic).add(meant.stream().map(spelling::code).toList(), fixes);
        addCode(page, plain, list.list(), PackIndex.of(literal), fixes);
        if (literal instanceof NameRef name) {
            Map<String, String> others = good(new Reference(name, FettlePackage.Literals.NAME_REF__TARGET));
            List<String> near = Nearest.names(found, others.keySet(), MOST).stream().filter(other -> !codes.containsKey(other)).toList();
            new Suggestion(page, diagnostic).add(near, fixes);
        }
    }

    private void addCode(Page page, String code, String listName, PackIndex index, FixList fixes) {
        List<CodeList> versions = index.codeLists().getOrDefault(listName, List.of());
        for (int i = versions.size() - 1; i >= 0; i--) {
            CodeList list = versions.get(i);
            if (page.isOwn(list) && Page.word(list, "{") != null) {
                TextEdit edit = endOf(page, list, spelling.code(code) + " \"…\"");
                if (edit != null) {
                    fixes.add("Add the code " + code + " to " + listName + (edit.file().equals(page.name()) ? "" : " in " + edit.file()), edit);
                }
                return;
            }
        }
    }

    /** Behind the last of the codes, columns or parameters of a block; on its line when they all stand on one. */
    private static TextEdit endOf(Page page, EObject block, String text) {
        INode open = Page.word(block, "{");
        INode node = NodeModelUtils.findActualNodeFor(block);
        boolean oneLine = open.getStartLine() == node.getEndLine();
        TextEdit edit = page.last(block, text);
        if (edit == null || !oneLine) {
            return edit;
        }
        String source = page.texts().get(edit.file());
        boolean space = source.charAt(edit.offset() - 1) == ' ';
        return TextEdit.insert(edit.file(), edit.offset(), (space ? "" : " ") + text + " ");
    }

    private void declare(Page page, String found, Reference reference, FixList fixes) {
        if (!spelling.isName(found)) {
            return;
        }
        var type = reference.feature().getEReferenceType();
        PackIndex index = PackIndex.of(reference.owner());
        if (type == FettlePackage.Literals.CODE_LIST) {
            EObject declaration = declaration(reference.owner());
            int start = NodeModelUtils.findActualNodeFor(declaration).getOffset();
            fixes.add("Declare the code list " + found, page.insert(start, "codes " + found + " {\n" + Page.STEP + "CODE \"…\"\n}\n\n"));
        } else if (type == FettlePackage.Literals.PARAMETER) {
            parameter(page, found, index, fixes);
        } else if (type == FettlePackage.Literals.COLUMN) {
            column(page, found, reference, fixes);
        } else if (reference.owner() instanceof NameRef && Types.expected((NameRef) reference.owner()) instanceof Type.Simple simple
                && (simple == Type.Simple.NUMBER || simple == Type.Simple.DECIMAL || simple == Type.Simple.DATE)) {
            parameter(page, found, index, fixes);
        }
    }

    /** A column goes into its table, or, when that is another pack's, among the columns that this pack adds to it. */
    private static void column(Page page, String found, Reference reference, FixList fixes) {
        if (!(FettleScopeProvider.columnOwner(reference.owner(), reference.feature()) instanceof Type.Row row)) {
            return;
        }
        TableDeclaration table = row.table();
        EObject block = page.isOwn(table) ? table
                : PackIndex.of(reference.owner()).extraColumns().stream().filter(added -> added.getTable() == table && page.isOwn(added)).findFirst()
                        .orElse(null);
        if (block != null) {
            TextEdit edit = endOf(page, block, found + " text");
            if (edit != null) {
                fixes.add("Add the column " + found + " to " + table.getName(), edit);
            }
        } else if (PackIndex.of(reference.owner()).base() != null) {
            int start = NodeModelUtils.findActualNodeFor(declaration(reference.owner())).getOffset();
            fixes.add("Add the column " + found + " to " + table.getName(),
                    page.insert(start, "columns of " + table.getName() + " {\n" + Page.STEP + found + " text\n}\n\n"));
        }
    }

    private static void parameter(Page page, String found, PackIndex index, FixList fixes) {
        for (Pack header : index.headers()) {
            TextEdit edit = page.isOwn(header) ? endOf(page, header, "parameter " + found + " : number = 0") : null;
            if (edit != null) {
                fixes.add("Declare the parameter " + found, edit);
                return;
            }
        }
    }

    private static EObject declaration(EObject object) {
        EObject each = object;
        while (each.eContainer() != null && each.eContainer().eContainer() != null) {
            each = each.eContainer();
        }
        return each;
    }

    /** A word of one letter, or with a number behind, that names nothing in the rule. */
    private static String free(Rule rule, String letter) {
        Set<String> used = new LinkedHashSet<>();
        rule.eAllContents().forEachRemaining(each -> {
            if (each instanceof org.fettle.language.fettle.Named named) {
                used.add(named.getName());
            }
        });
        String name = letter;
        for (int i = 2; used.contains(name); i++) {
            name = letter + i;
        }
        return name;
    }

    /** The good names at a place with how each is written. */
    private Map<String, String> good(Reference reference) {
        Map<String, String> good = new LinkedHashMap<>();
        for (IEObjectDescription description : scopes.getScope(reference.owner(), reference.feature()).getAllElements()) {
            String name = description.getName().toString();
            EObject object = description.getEObjectOrProxy();
            // The words of a spell are columns that are written as they are.
            boolean plain = object instanceof Column;
            good.putIfAbsent(name, object instanceof Code ? spelling.code(name) : plain ? name : spelling.name(name));
        }
        if (reference.owner() instanceof NameRef) {
            for (String fact : List.of("collection start", "collection end", "collection year", "collection format")) {
                good.putIfAbsent(fact, fact);
            }
        }
        return good;
    }

    private static Reference reference(Page page, int offset) {
        for (INode node = page.leaf(offset); node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference cross) {
                EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
                EReference feature = owner == null ? null : GrammarUtil.getReference(cross, owner.eClass());
                return feature == null ? null : new Reference(owner, feature);
            }
        }
        return null;
    }
}
