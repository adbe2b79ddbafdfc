/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.packs.PackEntry;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.ui.CaseSession;

/** Makes a pack of the case that extends another one and copies nothing of it, or one that stands alone. */
final class NewPackWizard extends Wizard {
    private static final String ALONE = "(none: a pack that stands alone)";

    private final String base;
    private Page page;

    /** @param base the pack to extend; empty for the bundled one that comes first */
    NewPackWizard(String base) {
        this.base = base;
        setWindowTitle(base.isEmpty() ? "New pack" : "Extend " + base);
    }

    @Override
    public void addPages() {
        page = new Page();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        try {
            Path file = Packs.shelf().create(page.name.getText().strip(), page.title.getText(), page.base());
            if (page.use.getSelection()) {
                use(page.name.getText().strip());
            }
            Packs.changed(file);
            RuleEditors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, 2);
            return true;
        } catch (IOException e) {
            page.setErrorMessage("The pack cannot be made: " + e.getMessage());
            return false;
        }
    }

    /** The case is checked with the new pack from now on. */
    private static void use(String pack) {
        CaseSettings now = CaseSession.current().state().settings();
        CaseSession.current().change(new CaseSettings(now.title(), now.year(), pack, now.authority(), now.parameters(), now.references()));
    }

    /** The only page. */
    private final class Page extends WizardPage {
        private final PackShelf shelf = Packs.shelf();
        private Text name;
        private Text title;
        private Combo extended;
        private Button use;

        Page() {
            super("pack", base.isEmpty() ? "New pack" : "Extend " + base, null);
            setDescription(
                    "A pack of the case builds on another one and copies nothing: it adds rules, and tunes or switches off those of the other.");
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            new Label(area, SWT.NONE).setText("&Extends:");
            extended = new Combo(area, SWT.READ_ONLY);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(extended);
            bases().forEach(extended::add);
            extended.select(Math.max(0, extended.indexOf(base)));
            new Label(area, SWT.NONE).setText("&Name:");
            name = new Text(area, SWT.BORDER);
            name.setText(suggestion());
            name.selectAll();
            GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
            new Label(area, SWT.NONE).setText("&Title:");
            title = new Text(area, SWT.BORDER);
            title.setText("Local checks");
            GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
            new Label(area, SWT.NONE);
            use = new Button(area, SWT.CHECK);
            use.setText("&Check the case with this pack from now on");
            use.setToolTipText("The rules of the pack that it extends go on, and yours come to them. Case > Settings of the case changes it back");
            extended.addModifyListener(event -> offerUse());
            offerUse();
            name.addModifyListener(event -> check());
            check();
            setControl(area);
            name.setFocus();
        }

        /** A pack that builds on the one that the case is checked with is made to be used in its place. */
        private void offerUse() {
            String used = CaseSession.current().state().settings().pack();
            use.setSelection(!base().isEmpty() && base().equals(used));
        }

        private Set<String> bases() {
            Set<String> names = new LinkedHashSet<>();
            try {
                List<PackEntry> packs = shelf.packs();
                packs.stream().filter(PackEntry::bundled).forEach(pack -> names.add(pack.name()));
                packs.stream().filter(pack -> !pack.bundled()).forEach(pack -> names.add(pack.name()));
            } catch (IOException e) {
                setErrorMessage("The packs cannot be read: " + e.getMessage());
            }
            names.add(ALONE);
            return names;
        }

        private String suggestion() {
            String suggested = "local";
            for (int number = 2; !shelf.objectionToPack(suggested).isEmpty() && number < 100; number++) {
                suggested = "local" + number;
            }
            return suggested;
        }

        private void check() {
            String objection = shelf.objectionToPack(name.getText().strip());
            setErrorMessage(objection.isEmpty() ? null : objection);
            setPageComplete(objection.isEmpty());
        }

        private String base() {
            return extended.getText().equals(ALONE) ? "" : extended.getText();
        }
    }
}
