/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;
import java.util.Locale;

/** The tables of the return, each with the columns of its file in file order. */
enum SampleTable {
    HEADER("Header", "CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB", "SOCIAL_WORKER", "TEAM"),
    EPISODES("Episodes", "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST",
            "PL_POST", "URN", "SOCIAL_WORKER", "TEAM"),
    REVIEWS("Reviews", "CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    UASC("UASC", "CHILD", "SEX", "DOB", "DUC"),
    OC2("OC2", "CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"),
    OC3("OC3", "CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"),
    AD1("AD1", "CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    PLACED_ADOPTION("PlacedAdoption", "CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
    PREV_PERM("PrevPerm", "CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"),
    MISSING("Missing", "CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
    SW_EPISODES("SWEpisodes", "CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"),
    DOLO("DoLo", "CHILD", "DOB", "DOLO_START", "DOLO_END");

    private final String title;
    private final List<String> columns;

    SampleTable(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Name of the table in the return, {@code PlacedAdoption}. */
    String title() {
        return title;
    }

    /** Name of its file, {@code placedadoption.csv}. */
    String fileName() {
        return title.toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The columns in file order. */
    List<String> columns() {
        return columns;
    }

    /**
     * Position of a column.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    int at(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(title + " has no column " + column);
        }
        return index;
    }
}
