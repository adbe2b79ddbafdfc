/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Codes, formats, mistyped keys and the register. */
class GenericTest {
    private static final String RULES = """
            rule 1 "Status is no code" {
                category invalid severity error impact high
                each Episodes e
                flag e.LS when e.LS is given and e.LS not in Status
                message "Status is {e.LS}."
            }
            rule 2 "Start cannot be read" {
                category invalid severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is unreadable
                message "Starts {e.DECOM}."
            }
            rule 3 "Postcode is not in the directory" {
                category invalid severity error impact high
                each Episodes e
                flag e.POST when e.POST is given and no Directory where CODE = compact of e.POST
                message "Postcode is {e.POST}."
            }
            rule 4 "Child is not in Header" {
                category inconsistent severity error impact high
                each Reviews r
                flag r.CHILD when no Header
                message "There is no child {r.CHILD}."
            }
            rule 5 "Register number is missing" {
                category missing severity error impact high
                each Episodes e
                flag e.URN when e.URN is blank and e.PLACE is given
                message "No number."
            }
            rule 6 "Provider is not the register's" {
                category inconsistent severity error impact high
                each Episodes e
                flag e.PROVIDER when any Register where URN = e.URN and (PROVIDERS contains item e.PROVIDER) is not true
                message "Provider is {e.PROVIDER}."
            }
            rule 7 "Type is not the register's" {
                category inconsistent severity error impact high
                each Episodes e
                flag e.PLACE when any Register where URN = e.URN and (TYPES contains item e.PLACE) is not true
                message "Type is {e.PLACE}."
            }
            rule 8 "Score cannot be read" {
                category invalid severity error impact high
                each Reviews r
                flag r.SCORE when r.SCORE is unreadable
                message "Score is {r.SCORE}."
            }
            """;
    private static final String HEARD = """
            rule 1 "Whether the child was heard is no code" {
                category invalid severity error impact high
                each Reviews r
                flag r.HEARD when r.HEARD is given and r.HEARD not in YesNo
                message "Heard is {r.HEARD}."
            }
            """;
    private static final String[] REGISTER = {"501|K2|PR4|ZZ11AA", "502|K2|PR4|ZZ12BB", "503|U1,U6|PR1|ZZ13CC", "504|U1,U6|PR4|ZZ14DD",
            "505|K2|PR4|ZZ19SS", "506|K2|PR4|ZZ19SS"};
    private static final String[] DIRECTORY = {"ZZ11AA|ZZ1 1AA", "ZZ12BB|ZZ1 2BB", "ZZ18OO|ZZ1 8OO", "ZZ19SS|ZZ1 9SS"};

    /** Records that show what belongs together: homes at the register's address, foster carers anywhere. */
    private static String[] with(String... rows) {
        String[] others = IntStream.range(100, 130)
                .mapToObj(i -> i + (i % 2 == 0 ? "|01/05/2024|C2|K2|PR4|ZZ1 1AA|501" : "|01/05/2024|V2|U6|PR1|ZZ1 9SS|503")).toArray(String[]::new);
        return Stream.concat(Arrays.stream(rows), Arrays.stream(others)).toArray(String[]::new);
    }

    private static List<String> lines(SmallCare care, String column) {
        Remedies remedies = Remedies.of(care.pack(), care.run());
        return SmallCare.lines(IntStream.range(0, care.run().flags().size())
                .filter(flag -> care.run().flags().flag(flag).columns().contains(column) && care.run().flags().flag(flag).row() == 1)
                .mapToObj(flag -> remedies.forFlag(flag, Progress.NONE)).flatMap(List::stream).toList());
    }

    private static SmallCare episode(String row) {
        return SmallCare.with(RULES).episodes(with(row)).register(REGISTER).directory(DIRECTORY);
    }

    @Test
    void aCodeIsFoundByItsLettersItsWordsAndItsUse() {
        assertEquals(List.of("suggested Write the nearest code in LS: Episodes 1 LS=C2; of 2 codes of Status within one letter of \"C9\" "
                + "the one used most (full care order); 15 records have it"), lines(episode("A|01/05/2024|C9"), "LS"));
        assertEquals(List.of("certain Write the code for the words in LS: Episodes 1 LS=C2; \"Full care order\" is C2, full care order"),
                lines(episode("A|01/05/2024|Full care order"), "LS"));
        assertEquals(List.of("certain Write the code in LS as the list has it: Episodes 1 LS=V2; \"v-2\" is V2, single period of accommodation"),
                lines(episode("A|01/05/2024|V-2"), "LS").stream().map(line -> line.replace("V-2", "v-2")).toList());
        assertTrue(lines(episode("A|01/05/2024|single period of acommodation"), "LS").get(0).contains("LS=V2; its meaning"));
        assertEquals(List.of(), lines(episode("A|01/05/2024|QQQQ"), "LS"));
    }

    @Test
    void aCodeOfWhichASpreadsheetHasMadeANumberIsTheCode() {
        assertEquals(List.of("certain Write the code in HEARD as the list has it: Reviews 1 HEARD=1; \"1.0\" is 1, yes"),
                lines(SmallCare.with(HEARD).header("A||").reviews("A||01/06/2024||1.0"), "HEARD"));
        assertEquals(List.of(), lines(SmallCare.with(HEARD).header("A||").reviews("A||01/06/2024||7"), "HEARD"),
                "another letter instead of the only one is nothing to go by");
    }

    @Test
    void betweenCodesThatAreEquallyNearAndEquallyUsedAPersonChooses() {
        String[] rows = Stream.concat(Stream.of("A|01/05/2024|C9"),
                IntStream.range(0, 20).mapToObj(i -> i + (i % 2 == 0 ? "|01/05/2024|C1" : "|01/05/2024|C2"))).toArray(String[]::new);
        assertEquals(List.of("ask Choose LS among the nearest codes: Episodes 1 LS=null; 2 codes of Status are within one letter of \"C9\", and none "
                + "is used much more than the others"), lines(SmallCare.with(RULES).episodes(rows), "LS"));
    }

    @Test
    void aNearCodeThatAnyRuleObjectsToIsNotTheOne() {
        String[] rows = Stream.concat(Stream.of("A|01/05/2024|C9|U6"),
                IntStream.range(0, 20).mapToObj(i -> i + (i % 2 == 0 ? "|01/05/2024|C1|K2" : "|01/05/2024|C2|U6"))).toArray(String[]::new);
        SmallCare care = SmallCare.with(RULES + """
                rule 9 "Interim orders are for homes only" {
                    category inconsistent severity error impact high
                    each Episodes e
                    flag e.PLACE when e.LS = C1 and e.PLACE <> K2
                    message "Placed {e.PLACE}."
                }
                """).episodes(rows);
        assertEquals(List.of("suggested Write the only near code in LS that no rule objects to: Episodes 1 LS=C2; 2 codes of Status are within one "
                + "letter of \"C9\", and none is used much more than the others; not C1, rule 9 would flag it: Interim orders are for homes only"),
                lines(care, "LS"));
    }

    @Test
    void theNearestCodesAreThereToChooseFrom() {
        SmallCare care = episode("A|01/05/2024|C9");

        Remedy remedy = Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE).get(0);

        assertEquals(List.of("C2", "C1"), remedy.choices().stream().map(Remedy.Choice::text).toList());
        assertEquals("full care order; in 15 records", remedy.choices().get(0).reason());
    }

    @Test
    void valuesAreRewritten() {
        assertEquals(List.of("certain Write the date in DECOM as dd/mm/yyyy: Episodes 1 DECOM=01/06/2024; \"1 JUN 2024\" is a date with the month "
                + "as a word"), lines(episode("A|1 JUN 2024|C2"), "DECOM"));
        assertEquals(List
                .of("suggested Take the last day of the month for DECOM: Episodes 1 DECOM=30/06/2024; \"31/06/2024\" is a day that the month does "
                        + "not have; this is its last"),
                lines(episode("A|31/06/2024|C2"), "DECOM"));
        assertEquals(List.of("certain Put O and 0, I and 1 right in POST: Episodes 1 POST=ZZ1 9SS; \"ZZ1 95S\" with letters and digits that look "
                + "alike in each other's place is the only such entry of Directory"), lines(episode("A|01/05/2024|C2|||ZZ1 95S"), "POST"));
        assertEquals(List.of("certain Write SCORE as a whole number: Reviews 1 SCORE=12; \"12.0\" is the same number"),
                lines(SmallCare.with(RULES).header("A||").reviews("A||01/06/2024|12.0"), "SCORE"));
    }

    @Test
    void leadingZerosComeBackWhereTheRegisterHasThem() {
        String[] rows = IntStream.range(0, 12).mapToObj(i -> i + "|01/05/2024|C2|U6|PR1||0503").toArray(String[]::new);
        SmallCare care = SmallCare.with("""
                rule 1 "Not registered" {
                    category invalid severity error impact high
                    each Episodes e
                    flag e.URN when e.URN is given and no Register where URN = e.URN
                    message "Not registered."
                }
                """).episodes(Stream.concat(Stream.of("A|01/05/2024|C2|U6|PR1||502"), Arrays.stream(rows)).toArray(String[]::new))
                .register("0502|U6|PR1|", "0503|U6|PR1|");

        assertEquals(List.of("certain Put leading zeros back in URN: Episodes 1 URN=0502; Register has 0502 and no 502"), lines(care, "URN"));
    }

    @Test
    void theRegistersNumberIsFoundByTheAddressWhereItIsTheOnlyOne() {
        assertEquals(List.of("certain Take URN from the register, by POST: Episodes 1 URN=502; Register row 2, found by POST ZZ1 2BB, which no other "
                + "entry has"), lines(episode("A|01/05/2024|C2|K2|PR4|ZZ1 2BB|"), "URN"));
        assertEquals(
                List.of("ask Choose URN among those that the register has there: Episodes 1 URN=null; 2 open entries of Register have POST ZZ1 9SS"),
                lines(episode("A|01/05/2024|C2|K2|PR4|ZZ1 9SS|"), "URN"), "two homes share the address");
        assertEquals(List.of(), lines(episode("A|01/05/2024|C2|K2|PR1|ZZ1 2BB|"), "URN"), "the provider contradicts");
    }

    @Test
    void whereFewChildrenLiveAtTheRegistersAddressItIsTheirsNevertheless() {
        String[] others = IntStream.range(100, 300)
                .mapToObj(i -> i + (i % 15 == 0 ? "|01/05/2024|C2|K2|PR4|ZZ1 1AA|501" : "|01/05/2024|V2|U6|PR1|ZZ1 9SS|503")).toArray(String[]::new);
        SmallCare care = SmallCare.with(RULES).register(REGISTER).directory(DIRECTORY)
                .episodes(Stream.concat(Stream.of("A|01/05/2024|C2|K2|PR4|ZZ1 2BB|"), Arrays.stream(others)).toArray(String[]::new));
        assertEquals(List.of("certain Take URN from the register, by POST: Episodes 1 URN=502; Register row 2, found by POST ZZ1 2BB, which no other "
                + "entry has"), lines(care, "URN"));
    }

    @Test
    void anAddressThatIsAnotherPlacesIsNotOverwrittenUnseen() {
        String rule = """
                rule 1 "Address is not the register's" {
                    category inconsistent severity error impact high
                    each Episodes e where PLACE = K2
                    flag e.POST when any Register where URN = e.URN and compact of POSTCODE differs from compact of e.POST
                    message "Postcode is {e.POST}."
                }
                """;
        SmallCare care = SmallCare.with(rule).episodes(with("A|01/05/2024|C2|K2|PR4|ZZ1 2BB|501")).register(REGISTER).directory(DIRECTORY);
        assertTrue(lines(care, "POST").get(0).startsWith("suggested Take POST from the register, by URN: Episodes 1 POST=ZZ1 1AA;"));
        SmallCare blank = SmallCare.with(rule).episodes(with("A|01/05/2024|C2|K2|PR4||501")).register(REGISTER).directory(DIRECTORY);
        assertTrue(lines(blank, "POST").get(0).startsWith("certain Take POST from the register, by URN: Episodes 1 POST=ZZ1 1AA;"));
    }

    @Test
    void theRegistersValuesAreFoundByTheNumber() {
        assertEquals(List.of("certain Take PROVIDER from the register, by URN: Episodes 1 PROVIDER=PR4; Register row 2, URN 502, which the record's "
                + "other columns confirm"), lines(episode("A|01/05/2024|C2|K2|PR1|ZZ1 2BB|502"), "PROVIDER"));
        assertEquals("suggested", lines(episode("A|01/05/2024|C2|U6|PR4|ZZ1 8OO|502"), "PLACE").get(0).split(" ")[0], "the address contradicts");
    }

    @Test
    void groupedTypesStayAChoice() {
        SmallCare care = episode("A|01/05/2024|C2|K2|PR1||503");
        Remedy remedy = Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE).get(0);

        assertEquals("ask Choose PLACE among those that the register has: Episodes 1 PLACE=null; Register row 3, URN 503 has U1, U6",
                SmallCare.lines(List.of(remedy)).get(0));
        assertEquals(List.of("U1", "U6"), remedy.choices().stream().map(Remedy.Choice::text).toList());
    }

    @Test
    void recordsUnderAMistypedNumberGoToTheOnlyChildThatIsMeant() {
        String[] headers = Stream.concat(Stream.of("A1234|01/02/2010|"), IntStream.range(100, 140).mapToObj(i -> i + "|01/01/2011|"))
                .toArray(String[]::new);
        String[] reviews = Stream.concat(Stream.of("A1234X|01/02/2010|01/06/2024|", "A1234X|01/02/2010|01/09/2024|"),
                IntStream.range(100, 140).mapToObj(i -> i + "|01/01/2011|01/06/2024|")).toArray(String[]::new);
        SmallCare care = SmallCare.with(RULES).header(headers).reviews(reviews);

        assertEquals(List.of("certain Correct the mistyped child number: Reviews 1 CHILD=A1234 Reviews 2 CHILD=A1234; A1234 is the only child whose "
                + "number differs from A1234X in one letter, and its records agree with these"), lines(care, "CHILD"));
    }
}
