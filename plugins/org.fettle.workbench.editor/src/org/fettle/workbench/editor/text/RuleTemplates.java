/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.fettle.language.ide.typing.Place;
import org.fettle.workbench.editor.Icons;
import org.fettle.workbench.editor.preferences.EditorSettings;

/**
 * Texts that the author keeps for use again, with places to fill in: {@code ${name}} is a place that shows its name, places of one name are filled in
 * together, and {@code ${cursor}} is where the caret ends up. They are offered between the proposals of the language.
 */
public final class RuleTemplates {
    private static final String BETWEEN = "org.fettle.workbench.editor.between";
    private static final String INSIDE = "org.fettle.workbench.editor.inside";
    private static final String KEY = "org.fettle.workbench.editor.templates";

    private RuleTemplates() {
    }

    /** Read when they are wanted for the first time. */
    private static final class Holder {
        static final ContextTypeRegistry TYPES = types();
        static final TemplateStore STORE = store();

        private static ContextTypeRegistry types() {
            ContextTypeRegistry types = new ContextTypeRegistry();
            types.addContextType(type(BETWEEN, "Between rules"));
            types.addContextType(type(INSIDE, "In a rule"));
            return types;
        }

        private static TemplateContextType type(String id, String name) {
            TemplateContextType type = new TemplateContextType(id, name);
            type.addResolver(new GlobalTemplateVariables.Cursor());
            type.addResolver(new GlobalTemplateVariables.Date());
            type.addResolver(new GlobalTemplateVariables.Year());
            type.addResolver(new GlobalTemplateVariables.User());
            type.addResolver(new GlobalTemplateVariables.Dollar());
            return type;
        }

        private static TemplateStore store() {
            TemplateStore store = new ContributionTemplateStore(TYPES, EditorSettings.preferences(), KEY);
            try {
                store.load();
            } catch (IOException e) {
                Platform.getLog(RuleTemplates.class).error("the templates cannot be read; there are none until others are written", e);
            }
            return store;
        }
    }

    /** Where a template may stand. */
    public static ContextTypeRegistry types() {
        return Holder.TYPES;
    }

    /** The templates. */
    public static TemplateStore store() {
        return Holder.STORE;
    }

    /** Makes a template. */
    public static void add(String name, String description, boolean inRule, String text) {
        store().add(new TemplatePersistenceData(new Template(name, description, inRule ? INSIDE : BETWEEN, text, false), true));
    }

    /** The templates that fit what is typed before an offset. */
    static List<ICompletionProposal> proposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        String text = document.get();
        int start = start(text, offset);
        boolean path = start > 0 && text.charAt(start - 1) == '.';
        if (path || Place.at(text, offset) != Place.CODE) {
            return List.of();
        }
        String typed = text.substring(start, offset).toLowerCase(Locale.ROOT);
        String type = Place.depth(text, offset) == 0 ? BETWEEN : INSIDE;
        IRegion region = new Region(start, offset - start);
        List<ICompletionProposal> proposals = new ArrayList<>();
        for (Template template : store().getTemplates(type)) {
            if (template.getName().toLowerCase(Locale.ROOT).startsWith(typed)) {
                Context context = new Context(types().getContextType(type), document, region);
                proposals.add(new TemplateProposal(template, context, region, Icons.image("snippet"), 0));
            }
        }
        return proposals;
    }

    private static int start(String text, int offset) {
        int start = offset;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '_')) {
            start--;
        }
        return start;
    }

    /** A place in a rule file: further lines are indented as the first one is. */
    private static final class Context extends DocumentTemplateContext {
        Context(TemplateContextType type, IDocument document, IRegion region) {
            super(type, document, region.getOffset(), region.getLength());
        }

        @Override
        public TemplateBuffer evaluate(Template template) throws BadLocationException, TemplateException {
            IRegion line = getDocument().getLineInformationOfOffset(getStart());
            String before = getDocument().get(line.getOffset(), getStart() - line.getOffset());
            String indent = before.substring(0, before.length() - before.stripLeading().length());
            String text = template.getPattern().replaceAll("\r\n?|\n", "\n" + indent);
            return super.evaluate(new Template(template.getName(), template.getDescription(), template.getContextTypeId(), text, false));
        }
    }
}
