/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.fettle.data.XmlLayout;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.XmlRows;
import org.fettle.language.fettle.XmlSubject;
import org.fettle.language.fettle.XmlValue;

/** How a return lies in XML: paths are paths, and nothing is said of columns whose table or return is not in the file. */
public final class XmlChecks extends Checks {

    private static final String PATH = "names of elements joined by / such as HEADER/SEX";

    /** The paths of a subject. */
    @Check
    public void check(XmlSubject subject) {
        checkPath(subject.getPath(), false, subject, FettlePackage.Literals.XML_SUBJECT__PATH);
        checkPath(subject.getKey(), false, subject, FettlePackage.Literals.XML_SUBJECT__KEY);
    }

    /** The paths of rows; the return says where its subjects are. */
    @Check
    public void check(XmlRows rows) {
        checkPath(rows.getPath(), false, rows, FettlePackage.Literals.XML_ROWS__PATH);
        checkPath(rows.getHaving(), rows.getPath() != null, rows, FettlePackage.Literals.XML_ROWS__HAVING);
        ReturnType type = EcoreUtil2.getContainerOfType(rows, ReturnType.class);
        if (type != null && type.getXml() == null) {
            errorOn(IssueCodes.XML, rows, null, "Expected xml \"…\" key \"…\" after the key of the return, which says where a "
                    + (type.getSubject() == null ? "subject" : type.getSubject().getName()) + " is in the file, found none.");
        }
    }

    /** The path of a value; its table is in the file. */
    @Check
    public void check(XmlValue value) {
        Column column = EcoreUtil2.getContainerOfType(value, Column.class);
        TableDeclaration table = column.eContainer() instanceof Derivation derivation ? derivation.getTable()
                : column.eContainer() instanceof ExtraColumns added ? added.getTable()
                        : EcoreUtil2.getContainerOfType(column, TableDeclaration.class);
        boolean ownRows = table instanceof Table ofReturn && ofReturn.getXml() != null && ofReturn.getXml().getPath() != null;
        checkPath(value.getPath(), ownRows && value.getSubject() == null, value, FettlePackage.Literals.XML_VALUE__PATH);
        if (table instanceof Reference || table instanceof Table ofReturn && ofReturn.getXml() == null) {
            errorOn(IssueCodes.XML, value, null, "Expected a column of a table that says xml, found one of " + table.getName() + ", which does not.");
        }
    }

    /** No element is two columns of a row. */
    @Check
    public void check(Table table) {
        if (table.getXml() == null) {
            return;
        }
        Map<String, Column> columns = new HashMap<>();
        for (Column column : table.getColumns()) {
            String path = column.getXml() == null ? column.getName() : column.getXml().getPath();
            Column other = path == null ? null : columns.putIfAbsent(path, column);
            if (other != null) {
                errorOn(IssueCodes.XML, column, FettlePackage.Literals.NAMED__NAME,
                        "Expected an element of its own for " + column.getName() + ", found " + path + ", which is also " + other.getName() + ".");
            }
        }
    }

    private void checkPath(String path, boolean selfAllowed, EObject where, EStructuralFeature feature) {
        if (path == null || XmlLayout.isPath(path, selfAllowed)) {
            return;
        }
        errorOn(IssueCodes.XML, where, feature, "Expected " + PATH + (selfAllowed ? " (or . for the row's own)" : "") + ", found \"" + path + "\".");
    }
}
