/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.fettle.cases.Figures;
import org.fettle.cases.history.FlagName;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;
import org.fettle.engine.Flag;
import org.fettle.engine.pack.RuleInfo;

/** The waivers of the case as a place in the tree: each with its reason, who gave it and when, and below it its flags. */
public final class WaivedNode implements IssueNode {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final String id;
    private final String label;
    private final String advice;
    private final Waiver waiver;
    private final FlagName name;
    private final WaivedFlags run;
    private final int[] flags;
    private final Supplier<List<WaivedNode>> maker;
    private List<WaivedNode> children;

    private WaivedNode(String id, String label, String advice, Waiver waiver, FlagName name, WaivedFlags run, int[] flags,
            Supplier<List<WaivedNode>> maker) {
        this.id = id;
        this.label = label;
        this.advice = advice;
        this.waiver = waiver;
        this.name = name;
        this.run = run;
        this.flags = flags;
        this.maker = maker;
    }

    /** The place of all waivers; null when there are none. */
    public static WaivedNode of(WaivedFlags waived) {
        if (waived.found().isEmpty()) {
            return null;
        }
        List<WaivedNode> waivers = new ArrayList<>();
        for (WaivedFlags.Found found : waived.found()) {
            waivers.add(of(waived, found));
        }
        return new WaivedNode("waived", "Waived (" + Figures.number(waived.flags().cardinality()) + ")",
                "Flags that somebody decided to leave as they are, with the reason. They are in no count. Revoke a waiver to count its flags again.",
                null, null,
                waived, waived.flags().stream().toArray(), () -> waivers);
    }

    private static WaivedNode of(WaivedFlags waived, WaivedFlags.Found found) {
        Waiver waiver = found.waiver();
        String id = "waived/" + waiver.id();
        int there = found.there();
        String count = there == found.flags().length ? Figures.number(there) : Figures.number(there) + " of " + Figures.number(found.flags().length);
        int[] flags = Arrays.stream(found.flags()).filter(flag -> flag >= 0).sorted().distinct().toArray();
        return new WaivedNode(id, (found.holds() ? "" : "Lapsed: ") + waiver.reason() + " (" + count + ") \u2013 " + who(found),
                waiver.reason() + "\nWaived by " + who(found) + "\n" + count + " flagged now", waiver, null, waived, flags,
                () -> leaves(waived, found));
    }

    private static List<WaivedNode> leaves(WaivedFlags waived, WaivedFlags.Found found) {
        Waiver waiver = found.waiver();
        String id = "waived/" + waiver.id();
        List<WaivedNode> leaves = new ArrayList<>();
        for (int i = 0; i < found.flags().length; i++) {
            FlagName name = waiver.flags().get(i);
            int flag = found.flags()[i];
            String text = flag < 0 ? name.subject() + "  " + name.rule() + "  is not flagged now" : text(waived.result().flags().flag(flag));
            leaves.add(new WaivedNode(id + "/" + i, text, text, waiver, name, waived, flag < 0 ? new int[0] : new int[] {flag}, null));
        }
        return leaves;
    }

    /** Who waived it, when, and until when it holds. */
    public static String who(WaivedFlags.Found found) {
        Waiver waiver = found.waiver();
        return waiver.by() + ", " + day(waiver) + (waiver.until() == null ? ""
                : (found.holds() ? ", until " : ", lapsed on ") + DAY.format(waiver.until()));
    }

    private static String day(Waiver waiver) {
        return DAY.format(waiver.at().atZone(ZoneId.systemDefault()));
    }

    private static String text(Flag flag) {
        return (flag.subject().isEmpty() ? "" : flag.subject() + "  ") + flag.rule().code() + "  " + flag.message();
    }

    /** The waiver; null at the place of all of them. */
    public Waiver waiver() {
        return waiver;
    }

    /** The one flag that this place is; null at a waiver. */
    public FlagName name() {
        return name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String advice() {
        return advice;
    }

    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<WaivedNode> children() {
        if (children == null) {
            children = maker == null ? List.of() : maker.get();
        }
        return children;
    }

    @Override
    public boolean isLeaf() {
        return maker == null;
    }

    @Override
    public int[] flags() {
        return flags.clone();
    }

    @Override
    public Flag flag() {
        return name != null && flags.length == 1 ? run.result().flags().flag(flags[0]) : null;
    }

    @Override
    public RuleInfo rule() {
        RuleInfo only = null;
        for (int flag : flags) {
            RuleInfo rule = run.result().flags().flag(flag).rule();
            if (only != null && rule != only) {
                return null;
            }
            only = rule;
        }
        return only;
    }
}
