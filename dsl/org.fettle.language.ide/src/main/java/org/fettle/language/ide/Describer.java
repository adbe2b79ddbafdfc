/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Says in words what a thing of a pack is. */
final class Describer {
    private static final int CODES_SHOWN = 30;

    private Describer() {
    }

    /** What kind of thing it is. */
    static Completion.Kind kind(EObject object) {
        if (object instanceof Column) {
            return Completion.Kind.COLUMN;
        }
        if (object instanceof Reference) {
            return Completion.Kind.REFERENCE;
        }
        if (object instanceof Table) {
            return Completion.Kind.TABLE;
        }
        if (object instanceof Subject) {
            return Completion.Kind.SUBJECT;
        }
        if (object instanceof CodeList) {
            return Completion.Kind.CODE_LIST;
        }
        if (object instanceof Code) {
            return Completion.Kind.CODE;
        }
        if (object instanceof Parameter) {
            return Completion.Kind.PARAMETER;
        }
        if (object instanceof Definition) {
            return Completion.Kind.DEFINITION;
        }
        if (object instanceof Rule) {
            return Completion.Kind.RULE;
        }
        boolean row = object instanceof Alias || object instanceof Let let && Types.ofNamed(let).isRow();
        return row ? Completion.Kind.ROW : Completion.Kind.LET;
    }

    /** The name of a thing, or null. */
    static String name(EObject object) {
        return object instanceof Named named ? named.getName()
                : object instanceof Rule rule ? rule.getName()
                        : object instanceof Pack pack ? pack.getName() : null;
    }

    /** A few words: a column's type, a code's meaning, what a name stands for. */
    static String detail(EObject object) {
        if (object instanceof Column column) {
            return type(Types.ofColumn(column)) + (column.isRequired() ? ", required" : "");
        }
        if (object instanceof Code code) {
            return code.getMeaning() == null ? "" : code.getMeaning();
        }
        if (object instanceof Table table) {
            return (table.isOnePerSubject() ? "one" : "many") + " per " + subject(table);
        }
        if (object instanceof Reference) {
            return "reference";
        }
        if (object instanceof CodeList list) {
            return CodeLists.members(list).size() + " codes";
        }
        if (object instanceof Definition definition) {
            return definitionDetail(definition);
        }
        if (object instanceof Parameter parameter) {
            return type(Types.of(parameter.getType()));
        }
        if (object instanceof Alias || object instanceof Let || object instanceof ValueParameter) {
            return type(Types.ofNamed((Named) object));
        }
        return object instanceof Rule rule ? text(rule.getTitle()) : object instanceof Subject ? "subject of the return" : "";
    }

    private static String definitionDetail(Definition definition) {
        String type = type(Types.of(definition.getValue()));
        if (!definition.getParameters().isEmpty()) {
            return "(" + definition.getParameters().stream().map(parameter -> parameter.getName() + " " + type(Types.of(parameter.getType())))
                    .collect(Collectors.joining(", ")) + ") " + type;
        }
        return definition.getTarget() instanceof Named target ? type + " for " + target.getName() : type;
    }

    /** What it means, at length; may be empty. */
    static String text(EObject object) {
        if (object instanceof Column column) {
            return columnText(column);
        }
        if (object instanceof Code code) {
            return text(code.getMeaning());
        }
        if (object instanceof CodeList list) {
            return codes(CodeLists.members(list));
        }
        if (object instanceof TableDeclaration table) {
            return table.getColumns().stream().map(Column::getName).collect(Collectors.joining(", "));
        }
        if (object instanceof Definition || object instanceof Let || object instanceof Derivation) {
            return source(object);
        }
        return object instanceof Rule rule ? text(rule.getHelp()) : "";
    }

    private static String columnText(Column column) {
        StringBuilder text = new StringBuilder(text(column.getMeaning()));
        if (column.eContainer() instanceof Derivation derivation) {
            text.append(text.isEmpty() ? "" : "\n").append(source(derivation));
        }
        if (Types.ofColumn(column) instanceof Type.CodeOf code) {
            String codes = codes(CodeLists.anyYear(column, code.list()));
            text.append(text.isEmpty() || codes.isEmpty() ? "" : "\n").append(codes);
        }
        return text.toString();
    }

    private static String codes(Map<String, Code> codes) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Map.Entry<String, Code> code : codes.entrySet()) {
            if (shown++ == CODES_SHOWN) {
                return text + "\nand " + (codes.size() - CODES_SHOWN) + " more";
            }
            text.append(text.isEmpty() ? "" : "\n").append(code.getKey()).append("  ").append(text(code.getValue().getMeaning()));
        }
        return text.toString();
    }

    /** One line that names it: its kind, its name and what {@link #detail} says. */
    static String title(EObject object, String name) {
        String detail = detail(object);
        String kind = kind(object).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (object instanceof Column && object.eContainer() instanceof TableDeclaration table) {
            return table.getName() + "." + name + ": " + detail;
        }
        if (object instanceof Pack pack) {
            return "pack " + name + (pack.getTitle() == null ? "" : ": " + pack.getTitle());
        }
        if (object instanceof Code && object.eContainer() instanceof CodeList list) {
            return list.getName() + " " + name;
        }
        return kind + " " + name + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String type(Type type) {
        String label = type == Type.Simple.UNKNOWN ? "" : type.label();
        return label.startsWith("a ") ? label.substring(2) : label;
    }

    private static String subject(Table table) {
        return table.getSubject() == null || table.getSubject().getName() == null ? "subject" : table.getSubject().getName();
    }

    private static String source(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? "" : NodeModelUtils.getTokenText(node);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
