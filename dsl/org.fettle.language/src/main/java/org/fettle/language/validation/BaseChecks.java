/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.Severity;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Tuning;
import org.fettle.language.resource.Addresses;
import org.fettle.language.scoping.PackIndex;

/** What a pack may do to the one that it extends. */
public final class BaseChecks extends Checks {

    /** Only a pack with a base tunes; it has a name and years that go with the base. */
    @Check
    public void checkBase(Pack pack) {
        PackIndex base = PackIndex.of(pack).base();
        if (pack.getBase() == null) {
            pack.getTunings().forEach(tuning -> noBase(tuning, pack, "tunes rules"));
            for (Setting setting : pack.getSettings()) {
                errorOn(IssueCodes.NO_BASE, setting, FettlePackage.Literals.SETTING__PARAMETER,
                        "Expected : and the type of the parameter (such as : number = 0), found =; only a pack that extends another sets its parameters.");
            }
            return;
        }
        if (base == null) {
            return;
        }
        for (PackIndex each = base; each != null; each = each.base()) {
            for (Pack header : each.headers()) {
                if (isSameClassName(pack.getName(), header.getName())) {
                    errorOn(IssueCodes.REWRITTEN, pack, FettlePackage.Literals.PACK__NAME,
                            String.format("Expected a name of its own, found %s, the name of a pack that it builds on.", header.getName()));
                }
            }
        }
        boolean early = pack.getFirstYear() != null && base.firstYear() != null && pack.getFirstYear() < base.firstYear();
        if (early || pack.getLastYear() != null && base.lastYear() != null && pack.getLastYear() > base.lastYear()) {
            errorOn(IssueCodes.YEAR_OUTSIDE_PACK, pack, early ? FettlePackage.Literals.PACK__FIRST_YEAR : FettlePackage.Literals.PACK__LAST_YEAR,
                    String.format("Expected years that %s is made for (%s to %s), found %s to %s.", pack.getBase(), year(base.firstYear()),
                            year(base.lastYear()), year(pack.getFirstYear()), year(pack.getLastYear())));
        }
    }

    private void noBase(Tuning tuning, Pack pack, String what) {
        errorOn(IssueCodes.NO_BASE, tuning, FettlePackage.Literals.TUNING__RULE, String.format(
                "Expected a pack that extends another, because it %s; write: pack %s … extends NAME { … }.", what, pack.getName()));
    }

    /** The classes that rules become are told apart by the pack's name, in which signs and capitals do not count. */
    private static boolean isSameClassName(String name, String other) {
        return name != null && other != null
                && name.replace('-', '_').toLowerCase(Locale.ROOT).equals(other.replace('-', '_').toLowerCase(Locale.ROOT));
    }

    /** Each rule is tuned once, to something new, and with a reason; so are parameters. */
    @Check
    public void checkTunings(Pack pack) {
        if (PackIndex.of(pack).base() == null) {
            return;
        }
        Map<String, Tuning> seen = new HashMap<>();
        for (Tuning tuning : pack.getTunings()) {
            Rule rule = tuning.getRule();
            if (rule == null || rule.eIsProxy()) {
                continue;
            }
            Tuning first = seen.putIfAbsent(rule.getName(), tuning);
            if (first != null) {
                errorOn(IssueCodes.TUNED_TWICE, tuning, FettlePackage.Literals.TUNING__RULE, String.format(
                        "Expected rule %s to be tuned once, found it again (first in line %d); leave one of the two out.", rule.getName(),
                        Addresses.lineOf(first)));
            } else {
                checkEffect(tuning, rule);
                checkReason(tuning, rule);
            }
        }
        Set<Parameter> set = new HashSet<>();
        for (Setting setting : pack.getSettings()) {
            if (setting.getParameter() != null && !setting.getParameter().eIsProxy() && !set.add(setting.getParameter())) {
                errorOn(IssueCodes.TUNED_TWICE, setting, FettlePackage.Literals.SETTING__PARAMETER,
                        String.format("Expected parameter %s to be set once, found it again; leave one of the two out.",
                                setting.getParameter().getName()));
            }
        }
    }

    private void checkEffect(Tuning tuning, Rule rule) {
        PackIndex base = PackIndex.of(tuning).base();
        List<Rule> versions = base.rules().stream().filter(each -> rule.getName().equals(each.getName())).toList();
        Tuning before = lastTuning(base, rule.getName());
        boolean off = before != null ? before.isOff() : versions.stream().allMatch(each -> each.getOff() != null);
        if (off) {
            warningOn(IssueCodes.TUNING_WITHOUT_EFFECT, tuning, FettlePackage.Literals.TUNING__RULE, String.format(
                    "Expected a rule that runs, found %s, which is switched off already (%s); leave this line out.", rule.getName(),
                    place(before != null ? before : versions.get(0))));
        } else if (!tuning.isOff() && versions.stream().allMatch(each -> severity(before, each) == tuning.getSeverity())) {
            warningOn(IssueCodes.TUNING_WITHOUT_EFFECT, tuning, FettlePackage.Literals.TUNING__SEVERITY, String.format(
                    "Expected another severity than rule %s has, found %s; leave this line out.", rule.getName(), tuning.getSeverity().getLiteral()));
        }
    }

    private static Severity severity(Tuning before, Rule rule) {
        return before == null ? rule.getSeverity() : before.getSeverity();
    }

    /** What a pack in between has made of the rule, or null. */
    private static Tuning lastTuning(PackIndex base, String code) {
        for (PackIndex each = base; each != null; each = each.base()) {
            for (Pack header : each.headers()) {
                for (Tuning tuning : header.getTunings()) {
                    if (tuning.getRule() != null && code.equals(tuning.getRule().getName())) {
                        return tuning;
                    }
                }
            }
        }
        return null;
    }

    private void checkReason(Tuning tuning, Rule rule) {
        if (tuning.getBecause() != null && !tuning.getBecause().isBlank()) {
            return;
        }
        String code = rule.getName();
        if (tuning.isOff()) {
            errorOn(IssueCodes.TUNING_WITHOUT_REASON, tuning, FettlePackage.Literals.TUNING__RULE, String.format(
                    "Expected the reason why rule %s is switched off, found none; write: rule %s off because \"…\".", code, code), " because \"\"");
        } else {
            String severity = tuning.getSeverity().getLiteral();
            warningOn(IssueCodes.TUNING_WITHOUT_REASON, tuning, FettlePackage.Literals.TUNING__RULE, String.format(
                    "Expected the reason why rule %s is made a %s, found none; write: rule %s severity %s because \"…\".", code, severity, code,
                    severity), " because \"\"");
        }
    }

    /** Columns are added to tables of the base; a table of the pack itself has them in its declaration. */
    @Check
    public void checkTable(ExtraColumns added) {
        TableDeclaration table = added.getTable();
        if (table != null && !table.eIsProxy() && PackIndex.of(added).isOwn(table)) {
            errorOn(IssueCodes.NO_BASE, added, FettlePackage.Literals.EXTRA_COLUMNS__TABLE,
                    String.format("Expected a table of the pack that this one extends, found %s, which is declared here (%s); add the columns there.",
                            table.getName(), place(table)));
        }
    }

    private static String place(EObject object) {
        return Addresses.fileOf(object) + ":" + Addresses.lineOf(object);
    }
}
