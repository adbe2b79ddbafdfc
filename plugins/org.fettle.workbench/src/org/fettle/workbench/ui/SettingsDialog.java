/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;

/** Title, collection year, authority, rules, parameters and registers of a case. OK writes them and checks again. */
final class SettingsDialog extends TitleAreaDialog {
    private static final String AUTHORITY = "authority";

    private final CaseSettings settings;
    private final CaseFolder folder;
    private final String readOnly;
    private final PackInfo pack;
    private final Map<String, Text> parameters = new LinkedHashMap<>();
    private final Map<String, Text> references = new LinkedHashMap<>();
    private Text title;
    private Combo year;
    private Text authority;
    private Combo rules;

    SettingsDialog(Shell parent, CaseState state) {
        super(parent);
        settings = state.settings();
        folder = state.folder();
        readOnly = state.readOnly();
        pack = state.pack() == null ? null : state.pack().info();
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Settings of the case");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        title = field(fields, "&Title", settings.title(), "What the case is called", 2);
        label(fields, "Collection &year", "");
        year = new Combo(fields, SWT.DROP_DOWN);
        for (int first = pack == null ? 0 : pack.firstYear(); pack != null && first <= pack.lastYear(); first++) {
            year.add(new CollectionYear(first).toString());
        }
        year.setText(settings.year());
        year.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).hint(140, SWT.DEFAULT).applyTo(year);
        label(fields, "&Rules", "");
        rules = new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY);
        rules.setToolTipText("Rules of this case lie in its folder packs; the others came with Fettle");
        rules.setItems(packs().toArray(String[]::new));
        rules.select(rules.indexOf(settings.pack()));
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(rules);
        authority = field(fields, "&Authority", settings.authority(), "Code of the authority that makes the return, such as E09000027", 2);
        for (ParameterInfo parameter : pack == null ? List.<ParameterInfo>of() : pack.parameters()) {
            if (!parameter.name().equals(AUTHORITY)) {
                String hint = (parameter.meaning().isEmpty() ? "Parameter of the rules" : parameter.meaning())
                        + (parameter.defaultValue() == null ? "" : "; without a value: " + parameter.defaultValue());
                parameters.put(parameter.name(), field(fields, parameter.name(), settings.parameters().getOrDefault(parameter.name(), ""), hint, 2));
            }
        }
        for (TableType reference : pack == null ? List.<TableType>of() : pack.returnType().references()) {
            references.put(reference.name(), reference(fields, reference.name()));
        }
        setTitle("Settings of the case");
        setMessage(!readOnly.isEmpty() ? readOnly
                : "They are kept in the file case.json of the case. Registers may lie anywhere; one in the case's folder reference needs no entry here.",
                readOnly.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    /** Names of packs: the case's own first. */
    private List<String> packs() {
        List<String> names = new ArrayList<>();
        try (Stream<Path> own = Files.isDirectory(folder.packs()) ? Files.list(folder.packs()) : Stream.empty()) {
            own.filter(Files::isDirectory).map(path -> path.getFileName().toString()).sorted().forEach(names::add);
        } catch (IOException e) {
            setErrorMessage("The folder " + folder.packs() + " cannot be read: " + e.getMessage());
        }
        new TreeSet<>(CaseSession.current().library().names()).stream().filter(name -> !names.contains(name)).forEach(names::add);
        if (!names.contains(settings.pack())) {
            names.add(0, settings.pack());
        }
        return names;
    }

    private static void label(Composite parent, String name, String tooltip) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        label.setToolTipText(tooltip);
    }

    private Text field(Composite parent, String name, String value, String hint, int span) {
        label(parent, name, hint);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setText(value);
        text.setMessage(hint);
        text.setToolTipText(hint);
        text.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(360, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private Text reference(Composite parent, String name) {
        Text text = field(parent, name, settings.references().getOrDefault(name, ""),
                "File of the register; empty: the one in the folder reference, if any", 1);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText("Browse...");
        browse.setToolTipText("Choose the file of " + name);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setText("File of " + name);
            dialog.setFilterExtensions(new String[] {"*.csv;*.xlsx;*.xlsm;*.txt", "*.*"});
            String chosen = dialog.open();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
        return text;
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        String wrong = title.getText().isBlank() ? "The case needs a title." : null;
        try {
            CollectionYear.parse(year.getText().trim());
        } catch (IllegalArgumentException e) {
            wrong = e.getMessage();
        }
        for (Map.Entry<String, Text> reference : references.entrySet()) {
            String path = reference.getValue().getText().trim();
            if (wrong == null && !path.isEmpty() && !Files.isRegularFile(folder.root().resolve(path))) {
                wrong = reference.getKey() + ": there is no file " + path + ".";
            }
        }
        setErrorMessage(wrong);
        ok.setEnabled(wrong == null && readOnly.isEmpty());
    }

    @Override
    protected void okPressed() {
        CaseSettings changed = new CaseSettings(title.getText().trim(), year.getText().trim(), rules.getText(), authority.getText().trim(),
                filled(settings.parameters(), parameters), filled(settings.references(), references));
        super.okPressed();
        if (!changed.equals(settings)) {
            CaseSession.current().change(changed);
        }
    }

    /** What is not asked for here stays. */
    private static Map<String, String> filled(Map<String, String> before, Map<String, Text> fields) {
        Map<String, String> values = new TreeMap<>(before);
        fields.forEach((name, text) -> {
            values.remove(name);
            if (!text.getText().isBlank()) {
                values.put(name, text.getText().trim());
            }
        });
        return values;
    }
}
