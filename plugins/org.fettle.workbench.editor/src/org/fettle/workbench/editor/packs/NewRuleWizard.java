/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.packs.PackEntry;
import org.fettle.cases.packs.PackShelf;
import org.fettle.cases.packs.RuleDraft;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.ui.CaseSession;

/** Asks what a new rule is about, and opens it in the editor with the place selected where its condition goes. */
final class NewRuleWizard extends Wizard {
    private static final String GO_ON = "…";
    private static final String USUAL_TABLE = "Episodes";
    private static final String NEW_FILE = "rules" + PackShelf.ENDING;

    private final Path preferred;
    private final List<PackEntry> packs = new ArrayList<>();
    private Page page;

    /** @param preferred the folder of the pack that is offered first, or a file of it to go on in; null for any */
    NewRuleWizard(Path preferred) {
        this.preferred = preferred;
        setWindowTitle("New rule");
        try {
            Packs.shelf().packs().stream().filter(pack -> !pack.bundled()).forEach(packs::add);
        } catch (IOException e) {
            packs.clear(); // the explorer says why; without packs the wizard for a new one opens, and says it too
        }
    }

    /** Whether the case has a pack to put a rule in. */
    boolean hasPacks() {
        return !packs.isEmpty();
    }

    @Override
    public void addPages() {
        page = new Page();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path file = page.file();
        RuleDraft draft = page.draft();
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "", StandardCharsets.UTF_8);
            }
            RuleEditor editor = RuleEditors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, 0);
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            int end = document.get().stripTrailing().length();
            String whole = draft.appendedTo(document.get());
            document.replace(end, document.getLength() - end, whole.substring(end));
            editor.selectAndReveal(whole.indexOf(GO_ON, end), GO_ON.length());
            Packs.changed(file);
            return true;
        } catch (IOException | BadLocationException e) {
            page.setErrorMessage("The rule cannot be made in " + file + ": " + e.getMessage());
            return false;
        }
    }

    /** The only page. */
    private final class Page extends WizardPage {
        private Combo pack;
        private Combo file;
        private Text code;
        private Text title;
        private Combo visits;
        private Combo category;
        private Combo severity;
        private Combo impact;

        Page() {
            super("rule", "New rule", null);
            setDescription("The rule opens in the editor, where its condition is written.");
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            pack = combo(area, "&Pack:", packs.stream().map(PackEntry::name).toList(), SWT.READ_ONLY);
            pack.select(first());
            file = combo(area, "&File:", List.of(), SWT.NONE);
            code = text(area, "&Code:");
            title = text(area, "&Title:");
            title.setMessage("What the rule finds, in one line");
            visits = combo(area, "&Looks at:", visitable(), SWT.NONE);
            visits.setToolTipText("A table: each of its rows. Child: each child with all of its rows. Empty: the return as a whole");
            category = combo(area, "C&ategory:", RuleDraft.CATEGORIES, SWT.READ_ONLY);
            severity = combo(area, "&Severity:", RuleDraft.SEVERITIES, SWT.READ_ONLY);
            impact = combo(area, "&Impact:", RuleDraft.IMPACTS, SWT.READ_ONLY);
            impact.select(1);
            pack.addModifyListener(event -> files());
            files();
            for (Text text : List.of(code, title)) {
                text.addModifyListener(event -> check());
            }
            file.addModifyListener(event -> check());
            setPageComplete(false);
            setControl(area);
            title.setFocus();
        }

        /** The pack that is offered first: where one is at work, or else the one that the case is checked with. */
        private int first() {
            List<String> names = packs.stream().map(PackEntry::name).toList();
            int checked = Math.max(0, names.indexOf(CaseSession.current().state().settings().pack()));
            return packs.stream().filter(each -> preferred != null && preferred.startsWith(each.folder())).findFirst().map(packs::indexOf)
                    .orElse(checked);
        }

        private Combo combo(Composite area, String label, List<String> items, int style) {
            new Label(area, SWT.NONE).setText(label);
            Combo combo = new Combo(area, style);
            items.forEach(combo::add);
            if (!items.isEmpty()) {
                combo.select(0);
            }
            return wide(combo);
        }

        private Text text(Composite area, String label) {
            new Label(area, SWT.NONE).setText(label);
            return wide(new Text(area, SWT.BORDER));
        }

        private <T extends Control> T wide(T control) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
            return control;
        }

        /** The tables of the open return, and its subject. */
        private List<String> visitable() {
            Set<String> names = new LinkedHashSet<>();
            if (CaseSession.current().state().result() != null) {
                ReturnType type = CaseSession.current().state().result().data().type();
                List<String> tables = type.tables().stream().map(TableType::name).toList();
                if (tables.contains(USUAL_TABLE)) {
                    names.add(USUAL_TABLE);
                }
                names.add(type.subjectName());
                names.addAll(tables);
            }
            return List.copyOf(names);
        }

        private PackEntry pack() {
            return packs.get(Math.max(0, pack.getSelectionIndex()));
        }

        private void files() {
            file.removeAll();
            pack().files().stream().map(path -> path.getFileName().toString()).filter(name -> !name.equals(PackShelf.HEADER_FILE)).forEach(file::add);
            if (file.getItemCount() == 0) {
                file.add(NEW_FILE);
            }
            file.select(preferred == null ? 0 : Math.max(0, file.indexOf(preferred.getFileName().toString())));
            code.setText(suggestion());
            check();
        }

        /** The next code of the form L1 that no file of the pack has. */
        private String suggestion() {
            StringBuilder texts = new StringBuilder();
            for (Path path : pack().files()) {
                try {
                    texts.append(Files.readString(path)).append('\n');
                } catch (IOException e) {
                    setMessage(path + " cannot be read: " + e.getMessage(), WARNING);
                }
            }
            int number = 1;
            while (texts.indexOf("rule L" + number + " ") >= 0) {
                number++;
            }
            return "L" + number;
        }

        private RuleDraft draft() {
            String table = visits.getText().strip();
            String alias = table.isEmpty() ? "" : table.substring(0, 1).toLowerCase(Locale.ROOT);
            boolean subject = CaseSession.current().state().result() != null
                    && table.equals(CaseSession.current().state().result().data().type().subjectName());
            return new RuleDraft(code.getText().strip(), title.getText().strip(), table, subject ? "" : alias, category.getText(), severity.getText(),
                    impact.getText());
        }

        private Path file() {
            String name = file.getText().strip();
            return pack().folder().resolve(name.endsWith(PackShelf.ENDING) ? name : name + PackShelf.ENDING);
        }

        private void check() {
            String objection = draft().objection();
            if (objection.isEmpty() && !Files.exists(file())) {
                objection = PackShelf.objectionToFile(pack().folder(), file.getText().strip());
            }
            setErrorMessage(objection.isEmpty() || title.getText().isEmpty() ? null : objection);
            setPageComplete(objection.isEmpty());
        }
    }
}
