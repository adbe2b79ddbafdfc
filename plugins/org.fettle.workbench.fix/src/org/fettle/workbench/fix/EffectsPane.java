/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fettle.cases.fix.FixEffects;
import org.fettle.engine.Flag;

/** What changes do: the flags that go beside those that come, and what is left alone. */
final class EffectsPane {
    private final Label summary;
    private final FlagList resolved;
    private final FlagList created;
    private final Composite pane;

    /**
     * The effect with its texts, made in the background because there may be thousands.
     *
     * @param effects  the effect
     * @param resolved the texts of the flags that go
     * @param created  the texts of those that come
     */
    record Shown(FixEffects effects, List<List<String>> resolved, List<List<String>> created) {
        /** The effect with its texts. */
        static Shown of(FixEffects effects) {
            return new Shown(effects, FlagList.texts(effects.resolved()), FlagList.texts(effects.created()));
        }
    }

    /** Made in a parent that lays it out. */
    EffectsPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(pane);
        summary = new Label(pane, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
        SashForm sides = new SashForm(pane, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        resolved = new FlagList(sides, "Resolved", EffectsPane::open);
        created = new FlagList(sides, "Created", EffectsPane::open);
    }

    private static void open(Flag flag) {
        Opening.show(flag.reference(), flag.columns().isEmpty() ? "" : flag.columns().get(0), flag.subject());
    }

    /** Shows nothing but why. */
    void clear(String why) {
        summary.setText(why);
        summary.setToolTipText("");
        resolved.show(List.of(), List.of());
        created.show(List.of(), List.of());
    }

    /** Shows an effect. */
    void show(Shown shown) {
        List<String> left = shown.effects().leftAlone();
        summary.setText(shown.effects().summary() + (left.isEmpty() ? ""
                : "  Left alone: " + left.get(0)
                        + (left.size() == 1 ? "" : " (and " + (left.size() - 1) + " more)")));
        summary.setToolTipText(String.join("\n", left));
        resolved.show(shown.effects().resolved(), shown.resolved());
        created.show(shown.effects().created(), shown.created());
        pane.layout(true, true);
    }
}
