/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.List;
import java.util.stream.Stream;

import org.fettle.data.TableType;

/**
 * A layout in which the register of providers is published, as data: which sheets, which columns of them, and what they become. Names of
 * sheets and columns are compared without regard to case and to the number of spaces.
 *
 * @param name    what the column SOURCE of its rows says
 * @param sheets  how many sheets that are shown the workbook has; 0 when it may have others too
 * @param parts   the sheets
 * @param partner the layout of the other workbook without which this one is half a register, or null
 */
record RegisterLayout(String name, int sheets, List<Part> parts, String partner) {

    private static final String URN = "URN";
    private static final String POSTCODE = "POSTCODE";
    private static final String LA_NAME = "LA_NAME_FROM_FILE";
    private static final String PLACE_CODES = "PLACE_CODES";
    private static final String PROVIDER_CODES = "PROVIDER_CODES";
    private static final String REG_END = "REG_END";

    /** The column that says which layout a row comes from. */
    static final String SOURCE = "SOURCE";

    private static final String HOMES = "CH List";
    private static final String OTHERS = "SCP List";
    private static final String ALL_IN_ONE = "Combined SCPCH List";

    private static final List<Field> HOMES_FIELDS = List.of(field(URN, "URN"), field(LA_NAME, "Local Authority"), field(PLACE_CODES, "Provider Code"),
            field(PROVIDER_CODES, "Provider Placement Code").withSlashes(), field(REG_END, "Closed Date"));
    private static final Field HOMES_POSTCODE = field(POSTCODE, "Setting Postcode", "Setting Address Postcode");

    private static final List<Field> OTHERS_FIELDS = List.of(field(URN, "URN"), field(LA_NAME, "Local authority"),
            field(PLACE_CODES, "Placement code"),
            field(PROVIDER_CODES, "Placement provider code"), field(POSTCODE, "Setting postcode"));

    private static final List<Field> COMBINED_FIELDS = List.of(field(URN, "urn"), field(LA_NAME, "local authority"),
            field(PLACE_CODES, "placement code"), field(PROVIDER_CODES, "placement provider code").withSlashes(),
            field(REG_END, "deregistration date"), field(POSTCODE, "setting address postcode"));

    private static final List<Field> SUPPORTED_FIELDS = List.of(field(URN, "urn"), field(REG_END, "closed date"),
            field(POSTCODE, "setting address postcode"), always(PLACE_CODES, "K3"),
            field(PROVIDER_CODES, "placement provider code").withSlashes().or("PR4"));

    /** The layouts in the order in which they are tried; those that name their sheets come first. */
    static final List<RegisterLayout> ALL = List.of(
            new RegisterLayout(HOMES, 0, List.of(sheet("Provider information", plus(HOMES_FIELDS, HOMES_POSTCODE))), OTHERS),
            new RegisterLayout(HOMES, 0, List.of(sheet("Settings and Inspection Info", HOMES_FIELDS),
                    new Part("Address Details", List.of(field(URN, "URN"), HOMES_POSTCODE), null, true)), OTHERS),
            new RegisterLayout(ALL_IN_ONE, 2, List.of(sheet("Providers", COMBINED_FIELDS), sheet("SA providers", SUPPORTED_FIELDS)), null),
            new RegisterLayout(ALL_IN_ONE, 1,
                    List.of(new Part(null, plus(COMBINED_FIELDS, field(null, "provider type")), "Children's Home", false)), null),
            new RegisterLayout(OTHERS, 0,
                    List.of(sheet(null, OTHERS_FIELDS), sheet(null, plus(OTHERS_FIELDS, field(REG_END, "Deregistration date")))),
                    HOMES),
            new RegisterLayout("Register", 1, List.of(sheet(null, List.of(field(URN, URN), field(LA_NAME, LA_NAME).or(""),
                    field(PLACE_CODES, PLACE_CODES), field(PROVIDER_CODES, PROVIDER_CODES), field(REG_END, REG_END), field(POSTCODE, POSTCODE)))),
                    null));

    /**
     * A sheet of the layout.
     *
     * @param sheet  its name; null for the sheet in the same place among those that are shown
     * @param fields its columns
     * @param mark   a text that the column without a field of its own must hold somewhere, or null
     * @param joined whether its rows are not providers but add to those of the sheet before, by URN; providers on one of the two only count
     *               as none
     */
    record Part(String sheet, List<Field> fields, String mark, boolean joined) {

        /** The sheet in words. */
        String description(int place) {
            return sheet == null ? place == 0 ? "a first sheet" : "a second sheet" : "a sheet \"" + sheet + "\"";
        }
    }

    /**
     * A column of the register.
     *
     * @param column       its name in the register; null for one that only marks the layout
     * @param headers      what it may be headed by; none for a column that always has the same text
     * @param commas       whether slashes between its codes become commas
     * @param otherwise    its text where the sheet has no such column; null when the sheet must have it
     */
    record Field(String column, List<String> headers, boolean commas, String otherwise) {

        Field withSlashes() {
            return new Field(column, headers, true, otherwise);
        }

        Field or(String text) {
            return new Field(column, headers, commas, text);
        }

        boolean isPostcode() {
            return POSTCODE.equals(column);
        }
    }

    /** Whether a reference is a register of providers, so that these layouts are of use to it. */
    static boolean fits(TableType reference) {
        return List.of(URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE).stream().allMatch(column -> reference.indexOf(column) >= 0);
    }

    private static Part sheet(String name, List<Field> fields) {
        return new Part(name, fields, null, false);
    }

    private static Field field(String column, String... headers) {
        return new Field(column, List.of(headers), false, null);
    }

    private static Field always(String column, String text) {
        return new Field(column, List.of(), false, text);
    }

    private static List<Field> plus(List<Field> fields, Field more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }
}
