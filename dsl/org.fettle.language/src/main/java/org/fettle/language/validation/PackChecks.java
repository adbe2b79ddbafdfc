/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.scoping.PackIndex;

/** The header of a pack, and years. */
public final class PackChecks extends Checks {

    /** A pack has one header. */
    @Check
    public void checkHeader(Model model) {
        PackIndex index = PackIndex.of(model);
        if (index.headers().isEmpty() && index.models().get(0) == model) {
            errorOn(IssueCodes.NO_HEADER, model, null,
                    "Expected a header in one file of the pack, found none; write: pack NAME \"Title\" { version 1.0 collections 2024/25 to 2024/25 }");
        }
    }

    /** A second header is one too many; a header has a version and the years of its collections. */
    @Check
    public void checkHeader(Pack pack) {
        List<Pack> headers = PackIndex.of(pack).headers();
        if (headers.get(0) != pack) {
            errorOn(IssueCodes.SECOND_HEADER, pack, FettlePackage.Literals.PACK__NAME,
                    "Expected one header in a pack, found another one; the first is " + headers.get(0).getName() + ".");
        }
        if (pack.getVersion() == null) {
            errorOn(IssueCodes.PROPERTY, pack, FettlePackage.Literals.PACK__NAME, "Expected a version in the header, found none; write: version 1.0");
        }
        if (pack.getFirstYear() == null && pack.getBase() == null) {
            errorOn(IssueCodes.PROPERTY, pack, FettlePackage.Literals.PACK__NAME,
                    "Expected the collections of the pack, found none; write: collections 2024/25 to 2024/25");
        }
        checkOrder(pack, FettlePackage.Literals.PACK__LAST_YEAR, pack.getFirstYear(), pack.getLastYear());
        checkOnce(pack, FettlePackage.Literals.PACK__VERSION, "version");
        checkOnce(pack, FettlePackage.Literals.PACK__FIRST_YEAR, "range of collections");
    }

    /** A pack has one return. */
    @Check
    public void checkReturn(ReturnType type) {
        PackIndex index = PackIndex.of(type);
        ReturnType first = index.returns().get(0);
        if (first != type && !index.isOwn(first)) {
            errorOn(IssueCodes.REWRITTEN, type, FettlePackage.Literals.RETURN_TYPE__NAME,
                    String.format("Expected no return in a pack that extends another, found one; it has that of its base, %s.", first.getName()));
        } else if (first != type) {
            errorOn(IssueCodes.SECOND_HEADER, type, FettlePackage.Literals.RETURN_TYPE__NAME,
                    "Expected one return in a pack, found another one; the first is " + first.getName() + ".");
        }
    }

    /** The years of a rule. */
    @Check
    public void checkYears(Rule rule) {
        checkOrder(rule, FettlePackage.Literals.RULE__UNTIL, rule.getSince(), rule.getUntil());
        checkKnown(rule, FettlePackage.Literals.RULE__SINCE, rule.getSince());
        checkKnown(rule, FettlePackage.Literals.RULE__UNTIL, rule.getUntil());
    }

    /** The years of a code list. */
    @Check
    public void checkYears(CodeList list) {
        checkOrder(list, FettlePackage.Literals.CODE_LIST__UNTIL, list.getSince(), list.getUntil());
        checkKnown(list, FettlePackage.Literals.CODE_LIST__SINCE, list.getSince());
        checkKnown(list, FettlePackage.Literals.CODE_LIST__UNTIL, list.getUntil());
    }

    /** The year of an example is one of its rule's. */
    @Check
    public void checkYears(Example example) {
        Integer year = example.getYear();
        if (year == null || !(example.eContainer() instanceof Rule rule)) {
            return;
        }
        boolean early = rule.getSince() != null && year < rule.getSince();
        if (early || rule.getUntil() != null && year > rule.getUntil()) {
            errorOn(IssueCodes.YEAR_ORDER, example, FettlePackage.Literals.EXAMPLE__YEAR,
                    String.format("Expected a year in which the rule is in force (%s %s), found %s.",
                            early ? "since" : "until", year(early ? rule.getSince() : rule.getUntil()), year(year)));
        } else {
            checkKnown(example, FettlePackage.Literals.EXAMPLE__YEAR, year);
        }
    }

    private void checkOrder(EObject object, EStructuralFeature feature, Integer since, Integer until) {
        if (since != null && until != null && until < since) {
            errorOn(IssueCodes.YEAR_ORDER, object, feature, String.format("Expected %s or a later year, found %s.", year(since), year(until)));
        }
    }

    private void checkKnown(EObject object, EStructuralFeature feature, Integer year) {
        PackIndex index = PackIndex.of(object);
        Integer first = index.firstYear();
        Integer last = index.lastYear();
        if (year != null && first != null && last != null && (year < first || year > last)) {
            warningOn(IssueCodes.YEAR_OUTSIDE_PACK, object, feature,
                    String.format("Expected a year of the pack's collections (%s to %s), found %s.", year(first), year(last), year(year)));
        }
    }
}
