/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.resource.FettleResource;
import org.fettle.language.types.Type;

/**
 * Everything that the files of a pack and of the pack that it extends declare, by name; what is of the base comes first, then file order.
 * A pack is all the files of one resource set; its base has a resource set of its own. Kept with the resource set and collected anew when
 * one of its files has been parsed again or it got another base.
 */
public final class PackIndex {

    private final PackIndex base;
    private final List<Model> models = new ArrayList<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, List<CodeList>> codeLists = new LinkedHashMap<>();
    private final List<ReturnType> returns = new ArrayList<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, TableDeclaration> tables = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private final List<ExtraColumns> extraColumns = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Map<String, Code>> knownCodes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Kept> kept = new ConcurrentHashMap<>();
    private Map<TableDeclaration, List<Derivation>> derivationsByTable;
    private Map<String, List<Rule>> rulesByCode;

    /**
     * What was worked out from the whole pack.
     *
     * @param links how often references of the pack had been looked up by then
     * @param value the outcome
     */
    private record Kept(long links, Object value) {
    }

    private PackIndex(Collection<Resource> resources, PackIndex base) {
        this.base = base;
        if (base != null) {
            parameters.putAll(base.parameters);
            base.codeLists.forEach((name, versions) -> codeLists.put(name, new ArrayList<>(versions)));
            returns.addAll(base.returns);
            subjects.putAll(base.subjects);
            tables.putAll(base.tables);
            definitions.putAll(base.definitions);
            derivations.addAll(base.derivations);
            extraColumns.addAll(base.extraColumns);
            rules.addAll(base.rules);
        }
        for (Resource resource : resources) {
            for (EObject root : resource.getContents()) {
                if (root instanceof Model model) {
                    add(model);
                }
            }
        }
    }

    /**
     * @param context anything in a file of a pack
     * @return what that pack declares
     */
    public static PackIndex of(EObject context) {
        Resource resource = context.eResource();
        if (resource == null) {
            return new PackIndex(List.of(), null);
        }
        ResourceSet set = resource.getResourceSet();
        return set == null ? new PackIndex(List.of(resource), null) : of(set);
    }

    /**
     * @param set the files of a pack
     * @return what they declare
     */
    public static PackIndex of(ResourceSet set) {
        synchronized (set) {
            return keeper(set).index(set);
        }
    }

    /**
     * Ties a pack to the one that it extends. Names that are linked already stay as they are.
     *
     * @param set  the files of the pack
     * @param base what the pack that it extends declares, or null when it extends none (any more)
     */
    public static void extend(ResourceSet set, PackIndex base) {
        synchronized (set) {
            keeper(set).extend(base);
        }
    }

    /**
     * Ties texts that are only tried out to a pack whose names they may use. Nothing of the pack sees them.
     *
     * @param drafts the texts
     * @param pack   what the pack declares
     */
    public static void beside(ResourceSet drafts, PackIndex pack) {
        synchronized (drafts) {
            keeper(drafts).extend(pack);
        }
    }

    private static Keeper keeper(ResourceSet set) {
        for (Object adapter : set.eAdapters()) {
            if (adapter instanceof Keeper keeper) {
                return keeper;
            }
        }
        Keeper keeper = new Keeper();
        set.eAdapters().add(keeper);
        return keeper;
    }

    private void add(Model model) {
        models.add(model);
        Pack header = model.getHeader();
        if (header != null) {
            header.getParameters().forEach(parameter -> put(parameters, parameter));
        }
        for (Declaration declaration : model.getDeclarations()) {
            if (declaration instanceof CodeList list) {
                if (list.getName() != null) {
                    codeLists.computeIfAbsent(list.getName(), name -> new ArrayList<>()).add(list);
                }
            } else if (declaration instanceof ReturnType type) {
                returns.add(type);
                if (type.getSubject() != null) {
                    put(subjects, type.getSubject());
                }
                type.getTables().forEach(table -> put(tables, table));
            } else if (declaration instanceof Reference reference) {
                put(tables, reference);
            } else if (declaration instanceof Definition definition) {
                put(definitions, definition);
            } else if (declaration instanceof Derivation derivation) {
                derivations.add(derivation);
            } else if (declaration instanceof ExtraColumns columns) {
                extraColumns.add(columns);
            } else if (declaration instanceof Rule rule) {
                rules.add(rule);
            }
        }
    }

    // The first of several with one name counts; the validator reports the others.
    private static <T extends Named> void put(Map<String, T> map, T named) {
        if (named.getName() != null) {
            map.putIfAbsent(named.getName(), named);
        }
    }

    /** What the pack that this one extends declares, or null when it extends none. */
    public PackIndex base() {
        return base;
    }

    /**
     * @param object anything
     * @return whether it stands in a file of this pack, not of one that it extends
     */
    public boolean isOwn(EObject object) {
        Resource resource = object.eResource();
        return resource != null && models.stream().anyMatch(model -> model.eResource() == resource);
    }

    /** The pack's own files, in the order in which they were loaded. */
    public List<Model> models() {
        return models;
    }

    /** The pack's own headers; a good pack has one. */
    public List<Pack> headers() {
        return models.stream().map(Model::getHeader).filter(Objects::nonNull).toList();
    }

    /** Run parameters by name. */
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Code lists by name; several of one name hold for different years. */
    public Map<String, List<CodeList>> codeLists() {
        return codeLists;
    }

    /** Where {@link org.fettle.language.types.CodeLists} keeps the codes of the lists that it has worked out. */
    public Map<String, Map<String, Code>> knownCodes() {
        return knownCodes;
    }

    /** Return types; a good pack has one. */
    public List<ReturnType> returns() {
        return returns;
    }

    /** Subjects by name. */
    public Map<String, Subject> subjects() {
        return subjects;
    }

    /** Tables of the return and reference tables, by name. */
    public Map<String, TableDeclaration> tables() {
        return tables;
    }

    /** Definitions by name. */
    public Map<String, Definition> definitions() {
        return definitions;
    }

    /** Derivations in file order. */
    public List<Derivation> derivations() {
        return derivations;
    }

    /** Columns that this pack and its base add to tables, in file order. */
    public List<ExtraColumns> extraColumns() {
        return extraColumns;
    }

    /** Rules in file order, all versions of each; those of the base first, as they stand there. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * @param code the code of a rule
     * @return the rules with that code, in the order of {@link #rules()}
     */
    public synchronized List<Rule> rules(String code) {
        if (rulesByCode == null) {
            Map<String, List<Rule>> byCode = new HashMap<>();
            for (Rule rule : rules) {
                byCode.computeIfAbsent(rule.getName(), key -> new ArrayList<>(1)).add(rule);
            }
            rulesByCode = byCode;
        }
        return rulesByCode.getOrDefault(code, List.of());
    }

    /**
     * What can be worked out only from the pack as a whole. It is kept until references of the pack are looked up anew.
     *
     * @param type what it is; there is one of it
     * @param work works it out
     * @return what was worked out
     */
    public <T> T whole(Class<T> type, Supplier<T> work) {
        long links = 0;
        for (Model model : models) {
            links += model.eResource() instanceof FettleResource file ? file.links() : 0;
        }
        Kept known = kept.get(type);
        if (known == null || known.links() != links) {
            known = new Kept(links, work.get());
            kept.put(type, known);
        }
        return type.cast(known.value());
    }

    /** The rules of this pack's own files. */
    public List<Rule> ownRules() {
        return base == null ? rules : rules.subList(base.rules.size(), rules.size());
    }

    /** The first collection year, which a pack may leave to its base; null when nobody says. */
    public Integer firstYear() {
        Integer own = headers().stream().map(Pack::getFirstYear).filter(Objects::nonNull).findFirst().orElse(null);
        return own != null || base == null ? own : base.firstYear();
    }

    /** The last collection year, which a pack may leave to its base; null when nobody says. */
    public Integer lastYear() {
        Integer own = headers().stream().map(Pack::getLastYear).filter(Objects::nonNull).findFirst().orElse(null);
        return own != null || base == null ? own : base.lastYear();
    }

    /**
     * The columns that may be named after a row: those of its table, those added to it and those derived for it.
     *
     * @param type a type
     * @return its columns; none when it is no row
     */
    public List<Column> columns(Type type) {
        if (type instanceof Type.Spell) {
            return SpellColumns.all();
        }
        if (!(type instanceof Type.Row row)) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>(columnsOf(row.table()));
        for (Derivation derivation : derivationsOf(row.table())) {
            if (row.years() == Type.Years.BOTH || derivation.isLastYear() == (row.years() == Type.Years.LAST)) {
                columns.add(derivation.getColumn());
            }
        }
        return columns;
    }

    /**
     * @param table a table
     * @return the columns of its files: those that it was declared with, then those added to it
     */
    public List<Column> columnsOf(TableDeclaration table) {
        List<Column> columns = new ArrayList<>(table.getColumns());
        for (ExtraColumns extra : extraColumns) {
            if (extra.getTable() == table) {
                columns.addAll(extra.getColumns());
            }
        }
        return columns;
    }

    /**
     * @param table a table
     * @return the derivations of its columns, of this and of last year
     */
    public synchronized List<Derivation> derivationsOf(TableDeclaration table) {
        if (derivationsByTable == null) {
            Map<TableDeclaration, List<Derivation>> byTable = new LinkedHashMap<>();
            for (Derivation derivation : derivations) {
                if (derivation.getTable() != null && derivation.getColumn() != null) {
                    byTable.computeIfAbsent(derivation.getTable(), key -> new ArrayList<>()).add(derivation);
                }
            }
            derivationsByTable = byTable;
        }
        return derivationsByTable.getOrDefault(table, List.of());
    }

    /**
     * @param table a table
     * @return the column that tells whose row it is: the return's key column for its tables, the reference's own key; may be null
     */
    public static String keyColumn(TableDeclaration table) {
        if (table instanceof Reference reference) {
            return reference.getKey();
        }
        return table instanceof Table && table.eContainer() instanceof ReturnType type ? type.getKey() : null;
    }

    /** Keeps the index of a resource set for as long as none of its files changes. */
    private static final class Keeper extends AdapterImpl {
        private PackIndex index;
        private PackIndex base;
        private Object[] stamp = {};

        void extend(PackIndex newBase) {
            if (base != newBase) {
                base = newBase;
                index = null;
            }
        }

        PackIndex index(ResourceSet set) {
            Collection<Resource> resources = set.getResources();
            if (index == null || !isFresh(resources)) {
                stamp = stamp(resources);
                index = new PackIndex(resources, base);
            }
            return index;
        }

        private boolean isFresh(Collection<Resource> resources) {
            int i = 0;
            if (stamp.length != resources.size() * 2) {
                return false;
            }
            for (Resource resource : resources) {
                if (stamp[i++] != resource || (int) stamp[i++] != revision(resource)) {
                    return false;
                }
            }
            return true;
        }

        private static Object[] stamp(Collection<Resource> resources) {
            List<Object> stamp = new ArrayList<>();
            for (Resource resource : resources) {
                stamp.add(resource);
                stamp.add(revision(resource));
            }
            return stamp.toArray();
        }

        private static int revision(Resource resource) {
            return resource instanceof FettleResource file ? file.revision() : 0;
        }
    }
}
