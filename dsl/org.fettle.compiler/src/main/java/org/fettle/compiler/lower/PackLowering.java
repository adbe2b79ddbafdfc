/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.java.Names;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.data.Problem;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeType;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
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

    /** The code of problems that the compiler finds. */
    public static final String CANNOT_COMPILE = "cannot-compile";

    private final List<Model> models;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A pack as a plan.
     *
     * @param info null when there are problems
     */
    public record Result(PackInfo info, List<RulePlan> rules, List<DefinitionPlan> definitions, List<Problem> problems) {
    }

    private PackLowering(List<Model> models) {
        this.models = models;
    }

    /** Lowers the models of a pack, in the order in which their rules are to be listed. */
    public static Result lower(List<Model> models) {
        return new PackLowering(models).lower();
    }

    private <T extends Declaration> List<T> all(Class<T> type) {
        List<T> out = new ArrayList<>();
        models.forEach(m -> m.getDeclarations().stream().filter(type::isInstance).map(type::cast).forEach(out::add));
        return out;
    }

    private Result lower() {
        Pack header = models.stream().map(Model::getHeader).filter(h -> h != null).findFirst().orElse(null);
        ReturnType returnType = all(ReturnType.class).stream().findFirst().orElse(null);
        if (header == null || returnType == null) {
            problems.add(new Problem(Problem.Severity.ERROR, CANNOT_COMPILE, "", 1, 1,
                    header == null ? "The pack has no header: one of its files must start with `pack NAME { … }`."
                            : "The pack declares no return."));
            return new Result(null, List.of(), List.of(), problems);
        }
        List<Derivation> derivations = all(Derivation.class);
        PackContext context = new PackContext(new Schema(returnType, all(Reference.class), derivations), Names.packageOf(header.getName()),
                derivations);
        List<RulePlan> rules = new ArrayList<>();
        attempt(() -> derivations.forEach(d -> context.derive(d, d.isLastYear() ? 1 : 0, d)));
        for (Rule rule : all(Rule.class)) {
            attempt(() -> rules.add(new RuleLowering(context, rule).lower()));
        }
        List<CodeListInfo> lists = new ArrayList<>();
        attempt(() -> lists.addAll(new CodeListLowering(all(CodeList.class)).lower()));
        if (!problems.isEmpty()) {
            return new Result(null, rules, List.of(), problems);
        }
        List<DefinitionPlan> definitions = List.copyOf(context.definitions().values());
        PackInfo info = new PackInfo(header.getName(), header.getTitle() == null ? header.getName() : header.getTitle(),
                header.getVersion() == null ? "0" : header.getVersion(), year(header.getFirstYear(), 1900),
                year(header.getLastYear(), 2199),
                context.schema().returnType(), lists, header.getParameters().stream().map(PackLowering::parameter).toList(),
                rules.stream().map(RulePlan::info).toList(), definitions.stream().map(DefinitionPlan::info).toList());
        return new Result(info, rules, definitions, problems);
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
