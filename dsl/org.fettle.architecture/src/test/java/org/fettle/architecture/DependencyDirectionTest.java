/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.architecture;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Modules depend on each other in one direction: what stands to the right in the picture of docs/development.md is never used by its left. */
@AnalyzeClasses(packages = "org.fettle", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    /** Each module with all that it may use of the project; whatever is not listed is forbidden. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("data", List.of()),
            Map.entry("io", List.of("data")),
            Map.entry("engine", List.of("data")),
            Map.entry("fix", List.of("data", "engine")),
            Map.entry("report", List.of("data", "io", "engine", "fix")),
            Map.entry("sample", List.of("data")),
            Map.entry("language", List.of("data")),
            Map.entry("compiler", List.of("data", "engine", "language")),
            Map.entry("language.ide", List.of("data", "engine", "language", "compiler")),
            Map.entry("cases", List.of("data", "io", "engine", "fix", "report", "language", "compiler", "sample")),
            Map.entry("cli", List.of("data", "io", "engine", "fix", "report", "language", "language.ide", "compiler", "sample", "cases")));

    @ArchTest
    static void everyModuleUsesOnlyWhatItMay(JavaClasses classes) {
        for (String module : MAY_USE.keySet()) {
            for (String other : MAY_USE.keySet()) {
                if (!other.equals(module) && !MAY_USE.get(module).contains(other)) {
                    checkThatNot(module, other, classes);
                }
            }
        }
    }

    @ArchTest
    static void everyModuleIsKnownHere(JavaClasses classes) {
        noClasses().should()
                .resideOutsideOfPackages(MAY_USE.keySet().stream().map(DependencyDirectionTest::packages).toArray(String[]::new))
                .because("a new module needs its line in MAY_USE").check(classes);
    }

    @ArchTest
    static void nothingKnowsTheWorkbench(JavaClasses classes) {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.eclipse.ui..", "org.eclipse.swt..", "org.eclipse.jface..",
                "org.eclipse.core.runtime..", "org.eclipse.core.resources..", "org.osgi..", "org.fettle.workbench.."))
                .because("language and engine run in any Java program").check(classes);
    }

    @ArchTest
    static void dataAndEngineKnowNoLanguageTools(JavaClasses classes) {
        noClasses()
                .that(resideInAnyPackage("org.fettle.data..", "org.fettle.io..", "org.fettle.engine..", "org.fettle.fix..",
                        "org.fettle.report.."))
                .should().dependOnClassesThat(resideInAnyPackage("org.eclipse..", "com.google.inject..", "com.google.common.."))
                .because("running a compiled pack needs neither Xtext nor the Java compiler").check(classes);
    }

    @ArchTest
    static void theLanguageKnowsNotWhoLoadsPacks(JavaClasses classes) {
        noClasses().that(resideInAPackage(packages("language")).and(DescribedPredicate.not(resideInAPackage("org.fettle.language")))
                .and(DescribedPredicate.not(resideInAPackage(packages("language.ide")))))
                .should().dependOnClassesThat(resideInAPackage("org.fettle.language"))
                .because("org.fettle.language puts the parts of the language together: they must not know it").check(classes);
    }

    @Test
    void theRulesSeeClassesOfEveryModule() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.fettle");
        for (String module : MAY_USE.keySet()) {
            assertFalse(classes.that(resideInAPackage(packages(module))).isEmpty(), "no classes of " + module + " are on the class path");
        }
    }

    @Test
    void aForbiddenUseIsFound() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.fettle.engine", "org.fettle.data");
        assertThrows(AssertionError.class, () -> checkThatNot("engine", "data", classes));
    }

    private static void checkThatNot(String module, String other, JavaClasses classes) {
        // The editor's services live in a package below the language's, so the language's own packages leave them out.
        var users = resideInAPackage(packages(module));
        var used = resideInAPackage(packages(other));
        if (module.equals("language")) {
            users = users.and(DescribedPredicate.not(resideInAPackage(packages("language.ide"))));
        }
        if (other.equals("language")) {
            used = used.and(DescribedPredicate.not(resideInAPackage(packages("language.ide"))));
        }
        noClasses().that(users).should().dependOnClassesThat(used).allowEmptyShould(true)
                .because("org.fettle." + module + " must not know org.fettle." + other).check(classes);
    }

    private static String packages(String module) {
        return "org.fettle." + module + "..";
    }
}
