/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole SSDA903 pack over a made-up return: what one rule says alone is what it says among the others. */
class RulePreviewTest {
    /** Each rule takes a few hundred milliseconds to compile, so only every so manieth does. */
    private static final int STRIDE = 6;
    private static Map<String, String> sources;
    private static LoadedPack pack;
    private static RunResult whole;

    @BeforeAll
    static void run() throws IOException {
        SampleRun run = SampleRun.made();
        pack = run.pack();
        sources = pack.sources();
        whole = run.result();
    }

    @Test
    void rulesSayAloneWhatItSaysAmongTheOthers() {
        Set<String> different = new TreeSet<>();
        int flagging = 0;
        int number = 0;
        for (LedgerEntry entry : whole.ledger().rules()) {
            if (entry.status() != Status.RAN || number++ % STRIDE != 0) {
                continue;
            }
            RulePreview.Outcome outcome = RulePreview.of(pack, entry.rule().code()).run(whole, Progress.NONE);
            flagging += outcome.flags() > 0 ? 1 : 0;
            if (outcome.flags() != entry.flagged() || outcome.before() != entry.flagged() || outcome.fresh() != 0 || outcome.gone() != 0) {
                different.add(entry.rule().code() + ": " + entry.flagged() + " flags, alone " + outcome.flags() + " " + outcome.reason());
            }
        }
        assertEquals(Set.of(), different);
        assertTrue(flagging > 100 / STRIDE, "a comparison of nothing with nothing would say little; flagging: " + flagging);
    }

    private static RulePreview.Outcome edited(String file, String from, String to, String code) {
        Map<String, String> edited = new HashMap<>(sources);
        String text = edited.get(file);
        assertTrue(text.contains(from), "the pack has changed; " + file + " has no " + from);
        edited.put(file, text.replace(from, to));
        return RulePreview.of(PackLoader.load(edited), code).run(whole, Progress.NONE);
    }

    @Test
    void anEditIsCompared() {
        String file = file("103");
        RulePreview.Outcome none = edited(file, "rule 103 ", "rule 103X ", "103X");
        assertEquals(-1, none.before(), "there was no such rule");
        assertEquals(none.flags(), none.fresh());
        assertTrue(none.flags() > 0 && none.first().size() == Math.min(RulePreview.MOST_ROWS, none.flags()));
        assertTrue(none.first().stream().allMatch(RulePreview.Shown::fresh));
        assertEquals("Flags " + none.flags() + " rows. The last check of the case had no such rule.", PreviewText.sentence(none));
        Flag flag = none.first().get(0).flag();
        assertEquals("Header " + flag.row(), PreviewText.place(flag));
        assertTrue(PreviewText.cells(none, flag).startsWith("ETHNIC "), PreviewText.cells(none, flag));
    }

    @Test
    void aRuleWithErrorsSaysWhatKeepsItFromRunning() {
        Map<String, String> broken = new HashMap<>(sources);
        String file = file("103");
        String rule = broken.get(file).substring(broken.get(file).indexOf("rule 103 "));
        String flagged = rule.lines().filter(line -> line.strip().startsWith("flag ")).findFirst().orElseThrow();
        broken.put(file, broken.get(file).replace(flagged, "    flag h.NOTHING when h.NOTHING is blank"));
        RulePreview preview = RulePreview.of(PackLoader.load(broken), "103");
        assertFalse(preview.problems().isEmpty());
    }

    @Test
    void whatCameAndWentIsSaid() {
        RulePreview.Outcome none = edited(file("103"), "rule 103 ", "rule 103X ", "103X");
        assertEquals("Flags 50 rows. Before it flagged 12: 40 are new, 2 are gone.",
                PreviewText.sentence(new RulePreview.Outcome("1", Status.RAN, "", 50, 12, 40, 2, List.of(), none.run())));
        assertEquals("Flags 1 row. Before it flagged 2: 1 is gone.",
                PreviewText.sentence(new RulePreview.Outcome("1", Status.RAN, "", 1, 2, 0, 1, List.of(), none.run())));
        assertEquals("Flags no row. The same as before.",
                PreviewText.sentence(new RulePreview.Outcome("1", Status.RAN, "", 0, 0, 0, 0, List.of(), none.run())));
        assertEquals("The rule does not run, because OC3 is not loaded.",
                PreviewText.sentence(new RulePreview.Outcome("1", Status.SKIPPED, "because OC3 is not loaded", 0, -1, 0, 0, List.of(), none.run())));
    }

    private static String file(String code) {
        return sources.keySet().stream().filter(name -> sources.get(name).contains("rule " + code + " ")).findFirst().orElseThrow();
    }

    @Test
    void aRuleThatDoesNotRunSaysWhy() {
        Set<String> ran = new HashSet<>();
        whole.ledger().rules().stream().filter(entry -> entry.status() == Status.RAN).forEach(entry -> ran.add(entry.rule().code()));
        String code = pack.models().stream().flatMap(model -> model.getDeclarations().stream()).filter(Rule.class::isInstance)
                .map(declaration -> ((Rule) declaration).getName()).filter(name -> !ran.contains(name)).findFirst().orElseThrow();
        RulePreview.Outcome outcome = RulePreview.of(pack, code).run(whole, Progress.NONE);
        assertEquals(Status.SKIPPED, outcome.status());
        assertTrue(outcome.reason().startsWith("because "), outcome.reason());
        assertEquals(-1, outcome.before());
    }
}
