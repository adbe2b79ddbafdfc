/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

/** Identifiers of the views and perspectives, as the bundles' plugin.xml files declare them. */
public final class Views {
    /** Where to begin. */
    public static final String WELCOME = "org.fettle.workbench.welcome";
    /** The groups of issues. */
    public static final String ISSUES = "org.fettle.workbench.issues";
    /** Which fix clears most. */
    public static final String FIRST = "org.fettle.workbench.first";
    /** Why a record is flagged. */
    public static final String WHY = "org.fettle.workbench.why";
    /** The records of a table. */
    public static final String RECORDS = "org.fettle.workbench.records";
    /** One child. */
    public static final String CHILD = "org.fettle.workbench.child";
    /** What was changed. */
    public static final String EDITS = "org.fettle.workbench.edits";
    /** What is wrong with files and rules. */
    public static final String PROBLEMS = "org.fettle.workbench.problems";
    /** The packs and their files. */
    public static final String PACKS = "org.fettle.workbench.packs";
    /** What the rule under the caret flags. */
    public static final String PREVIEW = "org.fettle.workbench.preview";
    /** The outline of the rule file. */
    public static final String OUTLINE = "org.eclipse.ui.views.ContentOutline";

    /** Working through issues. */
    public static final String CLEAN = "org.fettle.workbench.clean";
    /** Writing rules. */
    public static final String AUTHOR = "org.fettle.workbench.author";

    private Views() {
    }
}
