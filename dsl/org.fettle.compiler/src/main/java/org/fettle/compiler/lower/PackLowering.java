/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.data.Problem;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeType;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.types.Types;

/** A pack's models as a plan. The models have been checked: what fails here is what the language allows and the compiler cannot do. */
public final class PackLowering {
    /** The last year of packs that name none. */
    public static final int NO_LAST_YEAR = 2199;

    /** The code of problems that the compiler finds. */
    public static final String CANNOT_COMPILE = "cannot-compile";

    private final LoadedPack pack;
    private final PackInfo base;
    private final Predicate<Rule> wanted;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A pack as a plan.
     *
     * @param info null when there are problems
     */
    public record Result(PackInfo info, List<RulePlan> rules, List<DefinitionPlan> definitions, List<Problem> problems) {
    }

    private PackLowering(LoadedPack pack, PackInfo base, Predicate<Rule> wanted) {
        this.pack = pack;
        this.base = base;
        this.wanted = wanted;
    }

    /**
     * Lowers a pack and all that it builds on, in the order in which the rules are to be listed.
     *
     * @param pack a pack without errors, whose bases were read whole
     */
    public static Result lower(LoadedPack pack) {
        return lower(pack, rule -> true);
    }

    /**
     * Lowers some rules of a pack and of all that it builds on, and what they need.
     *
     * @param pack   a pack; of what these rules do not use it may have errors
     * @param wanted which rules
     */
    public static Result lower(LoadedPack pack, Predicate<Rule> wanted) {
        if (pack.base() == null) {
            return new PackLowering(pack, null, wanted).lower();
        }
        Result base = lower(pack.base(), wanted);
        if (base.info() == null) {
            return base;
        }
        Result own = new PackLowering(pack, base.info(), wanted).lower();
        return new Result(own.info(), join(base.rules(), own.rules()), join(base.definitions(), own.definitions()), own.problems());
    }

    /**
     * Lowers the pack's own rules and definitions; those of its base are known.
     *
     * @param pack a pack without errors that extends another
     * @param base what its base says about itself
     */
    public static Result lower(LoadedPack pack, PackInfo base) {
        return new PackLowering(pack, base, rule -> true).lower();
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <T extends Declaration> List<T> all(List<Model> models, Class<T> type) {
        List<T> out = new ArrayList<>();
        models.forEach(m -> m.getDeclarations().stream().filter(type::isInstance).map(type::cast).forEach(out::add));
        return out;
    }

    private <T extends Declaration> List<T> own(Class<T> type) {
        return all(pack.models(), type);
    }

    private <T extends Declaration> List<T> all(Class<T> type) {
        List<T> out = new ArrayList<>();
        pack.chain().forEach(each -> out.addAll(all(each.models(), type)));
        return out;
    }

    private Result lower() {
        Pack header = pack.header();
        ReturnType returnType = all(ReturnType.class).stream().findFirst().orElse(null);
        if (header == null || returnType == null) {
            problems.add(new Problem(Problem.Severity.ERROR, CANNOT_COMPILE, "", 1, 1,
                    header == null ? "The pack has no header: one of its files must start with `pack NAME { … }`."
                            : "The pack declares no return."));
            return new Result(null, List.of(), List.of(), problems);
        }
        List<Derivation> derivations = own(Derivation.class);
        Schema schema = base == null ? new Schema(returnType, own(Reference.class), derivations)
                : new Schema(base.returnType(), own(ExtraColumns.class), own(Reference.class), derivations);
        PackContext context = new PackContext(schema, header.getName(), all(Derivation.class), base == null ? List.of() : base.derivations());
        List<RulePlan> rules = new ArrayList<>();
        attempt(() -> derivations.forEach(d -> context.derive(d, d.isLastYear() ? 1 : 0, d)));
        for (Rule rule : own(Rule.class).stream().filter(wanted).toList()) {
            attempt(() -> rules.add(new RuleLowering(context, rule).lower()));
        }
        List<CodeListInfo> lists = new ArrayList<>();
        attempt(() -> lists.addAll(new CodeListLowering(all(CodeList.class)).lower()));
        if (!problems.isEmpty()) {
            return new Result(null, rules, List.of(), problems);
        }
        List<DefinitionPlan> definitions = List.copyOf(context.definitions().values());
        PackInfo own = new PackInfo(header.getName(), header.getTitle() == null ? header.getName() : header.getTitle(),
                header.getVersion() == null ? "0" : header.getVersion(), year(header.getFirstYear(), 1900),
                year(header.getLastYear(), NO_LAST_YEAR),
                schema.returnType(), lists, header.getParameters().stream().map(PackLowering::parameter).toList(),
                rules.stream().map(RulePlan::info).toList(), definitions.stream().map(DefinitionPlan::info).toList());
        return new Result(base == null ? own : new Extension(header, base).of(own), rules, definitions, problems);
    }

    private static int year(Integer year, int otherwise) {
        return year == null ? otherwise : year;
    }

    private void attempt(Runnable lowering) {
        try {
            lowering.run();
        } catch (LoweringException e) {
            problems.add(new Problem(Problem.Severity.ERROR, CANNOT_COMPILE, Sources.file(e.place()), Sources.line(e.place()),
                    Sources.column(e.place()),
                    e.getMessage()));
        }
    }

    private static ParameterInfo parameter(Parameter parameter) {
        String list = parameter.getType() instanceof CodeType code ? code.getList().getName() : null;
        return new ParameterInfo(parameter.getName(), Schema.type(parameter.getType()), list, text(parameter.getDefault()), "");
    }

    /** A constant as somebody would write it after {@code --set}. */
    public static String text(Expression constant) {
        if (constant == null) {
            return null;
        }
        if (constant instanceof Negation negation) {
            return "-" + text(negation.getOperand());
        }
        if (constant instanceof org.fettle.language.fettle.DateLiteral date) {
            return java.time.LocalDate.ofEpochDay(date.getValue()).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        }
        if (constant instanceof org.fettle.language.fettle.TruthLiteral truth) {
            return truth.isValue() ? "1" : "0";
        }
        String code = Types.codeText(constant);
        return code == null ? constant instanceof org.fettle.language.fettle.StringLiteral string ? string.getValue() : null : code;
    }
}
