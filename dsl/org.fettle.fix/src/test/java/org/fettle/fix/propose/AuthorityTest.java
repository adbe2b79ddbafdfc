/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is proposed for the authority of a placement, its location code, and whether it is own provision or another's, by the rules of the department. */
class AuthorityTest {
    private static final String OWN = "E06990001";
    private static final String OTHER = "E06990002";

    private final CompiledPack pack = SampleMending.compiled();

    /** Children 100 to 139 are placed without fault in homes at their registered address, half of them outside the authority; the rows come first. */
    private RunResult run(String... rows) {
        ReturnBuilder data = new ReturnBuilder(pack.info().returnType());
        data.table("Episodes", Period.THIS, cells("CHILD|DECOM|RNE|LS|PLACE|PLACE_PROVIDER|PL_POST|URN|PL_LA|PL_LOCATION|DEC"));
        Arrays.stream(rows).forEach(row -> data.row(cells(row + "|")));
        IntStream.range(100, 140).forEach(i -> data.row(cells(i + "|01/05/2024|S|C2|K2|PR4|"
                + (i % 2 == 0 ? "ZX1 1AA|501|" + OWN + "|IN|" : "ZX2 2BB|502|" + OTHER + "|OUT|"))));
        data.table("Postcodes", Period.THIS, cells("PCD_ABBR|PCD|LAUA"));
        List.of("ZX11AA|ZX1 1AA|" + OWN, "ZX22BB|ZX2 2BB|" + OTHER, "ZX33CC|ZX3 3CC|" + OWN, "ZX44DD|ZX4 4DD|W06990001")
                .forEach(row -> data.row(cells(row)));
        data.table("Authorities", Period.THIS, cells("LTLA21CD|LTLA21NM|UTLA21CD|UTLA21NM"));
        List.of(OWN + "|Sampleton|" + OWN + "|Sampleton", OTHER + "|Mockford|" + OTHER + "|Mockford").forEach(row -> data.row(cells(row)));
        data.table("Providers", Period.THIS, cells("URN|LA_NAME_FROM_FILE|PLACE_CODES|PROVIDER_CODES|REG_END|POSTCODE"));
        List.of("501|Sampleton|K2|PR4||ZX11AA", "502|Mockford|K2|PR4||ZX22BB", "503|Sampleton|K2|PR1,PR2||ZX11AA", "504|Mockford|K2|PR1,PR2||ZX22BB",
                "505|Sampleton|K2|PR4||ZX33CC", "506|Sampleton|K2|PR4||ZX33CC").forEach(row -> data.row(cells(row)));
        return Run.execute(pack, data.build(), RunOptions.of(new CollectionYear(2024)).withParameter("authority", OWN).withThreads(1), Progress.NONE);
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }

    /** What is proposed for the first row's flags of a rule. */
    private List<Remedy> remedies(RunResult run, String rule) {
        int[] flags = IntStream.range(0, run.flags().size())
                .filter(flag -> run.flags().flag(flag).rule().code().equals(rule) && run.flags().flag(flag).row() == 1).toArray();
        assertEquals(1, flags.length, rule);
        Map<Integer, List<Remedy>> found = Remedies.of(pack, run).forFlags(flags, Progress.NONE);
        return found.getOrDefault(flags[0], List.of());
    }

    private static List<String> of(List<Remedy> remedies, Origin origin) {
        return SmallCare.lines(remedies.stream().filter(remedy -> remedy.origin() == origin).toList());
    }

    @Test
    void anAuthorityThatTheFileLacksIsWorkedOutFromThePostcode() {
        RunResult run = run("1|01/05/2024|S|C2|K2|PR4|ZX2 2BB|502||OUT");
        assertEquals(List
                .of("certain Work PL_LA out as the rules do: Episodes 1 PL_LA=E06990002; worked out from PL_POST ZX2 2BB, the same as the file has "
                        + "it in 40 of 40 records that have both"),
                of(remedies(run, "169"), Origin.DERIVED));
    }

    @Test
    void aCountryIsAnAuthorityToo() {
        assertTrue(of(remedies(run("1|01/05/2024|S|C2|K2|PR4|ZX4 4DD|||OUT"), "169"), Origin.DERIVED).get(0).contains("PL_LA=WAL"));
    }

    @Test
    void aLocationCodeThatIsMissingOrContradictsTheAuthorityIsWorkedOut() {
        assertEquals(List
                .of("certain Work PL_LOCATION out as the rules do: Episodes 1 PL_LOCATION=IN; worked out from PL_POST ZX1 1AA, the same as the file "
                        + "has it in 40 of 40 records that have both"),
                of(remedies(run("1|01/05/2024|S|C2|K2|PR4|ZX1 1AA|501|" + OWN + "|"), "179"), Origin.DERIVED));
        assertEquals("suggested Work PL_LOCATION out as the rules do: Episodes 1 PL_LOCATION=OUT",
                of(remedies(run("1|01/05/2024|S|C2|K2|PR4|ZX2 2BB|502|" + OTHER + "|IN"), "411"), Origin.DERIVED).get(0).split(";")[0]);
    }

    @Test
    void ownOrAnothersProvisionFollowsFromWhereTheRegisterHasTheProvider() {
        List<String> own = of(remedies(run("1|01/05/2024|S|C2|K2|PR2|ZX1 1AA|503|" + OWN + "|IN"), "229"), Origin.RULE);
        assertEquals("suggested Your own: PR1: Episodes 1 PLACE_PROVIDER=PR1", own.get(0).split(";")[0]);
        List<String> others = of(remedies(run("1|01/05/2024|S|C2|K2|PR1|ZX2 2BB|504|" + OTHER + "|OUT"), "229"), Origin.RULE);
        assertEquals("suggested Another authority's: PR2: Episodes 1 PLACE_PROVIDER=PR2", others.get(0).split(";")[0]);
    }

    @Test
    void whetherABlankProviderIsOwnOrAnothersFollowsFromWhereItLies() {
        List<Remedy> own = remedies(run("1|01/05/2024|S|C2|K2||ZX1 1AA|503|" + OWN + "|IN"), "526");
        assertEquals(List.of("suggested Take the only PLACE_PROVIDER of the register that no rule objects to: Episodes 1 PLACE_PROVIDER=PR1; "
                + "Providers row 3, URN 503 has PR1, PR2; not PR2, rule 229 would flag it: Own or another authority's provision, but the provider lies "
                + "on the other side"), of(own, Origin.REGISTER));
        List<Remedy> others = remedies(run("1|01/05/2024|S|C2|K2||ZX2 2BB|504|" + OTHER + "|OUT"), "526");
        assertTrue(of(others, Origin.REGISTER).get(0).contains("PLACE_PROVIDER=PR2;"), () -> of(others, Origin.REGISTER).toString());
        assertEquals(List.of("PR2", "PR1"), others.get(0).choices().stream().map(Remedy.Choice::text).toList());
        List<Remedy> wrong = remedies(run("1|01/05/2024|S|C2|K2|PR4|ZX1 1AA|503|" + OWN + "|IN"), "224");
        assertTrue(of(wrong, Origin.REGISTER).get(0).contains("PLACE_PROVIDER=PR1;"), () -> of(wrong, Origin.REGISTER).toString());
    }

    @Test
    void aNumberThatIsNotInTheRegisterSaysNothingOfWhereTheProviderLies() {
        assertEquals(List.of(), of(remedies(run("1|01/05/2024|S|C2|K2|PR1|ZX1 1AA|999|" + OWN + "|IN"), "229"), Origin.RULE).stream()
                .filter(line -> line.startsWith("suggested")).toList());
    }

    @Test
    void whereTheRegisterLeavesAChoiceAPersonChooses() {
        Remedy number = remedies(run("1|01/05/2024|S|C2|K2|PR4|ZX3 3CC||" + OWN + "|IN"), "218").stream()
                .filter(remedy -> remedy.origin() == Origin.REGISTER).findFirst().orElseThrow();
        assertEquals("Choose URN among those that the register has there", number.title());
        assertEquals(List.of("505", "506"), number.choices().stream().map(Remedy.Choice::text).toList());
    }

    @Test
    void theOnlyNumberAtAPostcodeIsTaken() {
        RunResult run = run("1|01/05/2024|S|C2|K2|PR4|ZX2 2BB||" + OTHER + "|OUT");
        assertTrue(of(remedies(run, "218"), Origin.REGISTER).get(0).contains("URN=502"), () -> of(remedies(run, "218"), Origin.REGISTER).toString());
    }
}
