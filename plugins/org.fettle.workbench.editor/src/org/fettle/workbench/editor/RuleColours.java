/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.fettle.language.ide.Token;

/** Colours a rule file by what its words are. The whole file is coloured anew: what a word is may depend on words far away, and a file is small. */
final class RuleColours implements IPresentationDamager, IPresentationRepairer {
    private static final Map<Token.Kind, TextAttribute> STYLES = styles();

    private IDocument document;

    private static Map<Token.Kind, TextAttribute> styles() {
        Map<Token.Kind, TextAttribute> styles = new EnumMap<>(Token.Kind.class);
        styles.put(Token.Kind.KEYWORD, style(90, 40, 140, SWT.BOLD));
        styles.put(Token.Kind.COMMENT, style(90, 110, 90, SWT.ITALIC));
        styles.put(Token.Kind.STRING, style(20, 90, 160, SWT.NORMAL));
        styles.put(Token.Kind.NUMBER, style(150, 70, 0, SWT.NORMAL));
        styles.put(Token.Kind.DATE, style(150, 70, 0, SWT.NORMAL));
        styles.put(Token.Kind.CODE, style(150, 70, 0, SWT.NORMAL));
        styles.put(Token.Kind.DECLARATION, style(20, 20, 20, SWT.BOLD));
        styles.put(Token.Kind.TABLE, style(0, 105, 92, SWT.BOLD));
        styles.put(Token.Kind.COLUMN, style(0, 105, 92, SWT.NORMAL));
        styles.put(Token.Kind.CODE_LIST, style(0, 105, 92, SWT.ITALIC));
        styles.put(Token.Kind.NAME, style(20, 20, 20, SWT.NORMAL));
        styles.put(Token.Kind.EXAMPLE_ROW, style(80, 80, 80, SWT.NORMAL));
        styles.put(Token.Kind.EXAMPLE_FLAGGED, style(176, 0, 32, SWT.BOLD));
        styles.put(Token.Kind.EXAMPLE_PASSES, style(30, 110, 40, SWT.BOLD));
        styles.put(Token.Kind.ERROR, style(176, 0, 32, SWT.NORMAL));
        return styles;
    }

    private static TextAttribute style(int red, int green, int blue, int font) {
        return new TextAttribute(new Color(new RGB(red, green, blue)), null, font);
    }

    @Override
    public void setDocument(IDocument newDocument) {
        document = newDocument;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        return new Region(0, document.getLength());
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        for (Token token : RuleServices.tokens(document.get())) {
            TextAttribute style = STYLES.get(token.kind());
            if (style != null && token.offset() + token.length() <= document.getLength()) {
                presentation.addStyleRange(new StyleRange(token.offset(), token.length(), style.getForeground(), null, style.getStyle()));
            }
        }
    }
}
