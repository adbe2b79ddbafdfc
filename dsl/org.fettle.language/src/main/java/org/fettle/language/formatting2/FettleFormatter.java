/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;

/** Gives {@link Layout} to editors. */
public class FettleFormatter implements IFormatter2 {

    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        List<ITextReplacement> replacements = new ArrayList<>();
        for (Layout.Edit edit : Layout.edits(access.getResource())) {
            if (isAsked(request.getRegions(), edit)) {
                replacements.add(access.regionForOffset(edit.offset(), edit.length()).replaceWith(edit.text()));
            }
        }
        return replacements;
    }

    private static boolean isAsked(Collection<ITextRegion> regions, Layout.Edit edit) {
        if (regions == null || regions.isEmpty()) {
            return true;
        }
        return regions.stream()
                .anyMatch(region -> edit.offset() >= region.getOffset() && edit.offset() + edit.length() <= region.getOffset() + region.getLength());
    }
}
