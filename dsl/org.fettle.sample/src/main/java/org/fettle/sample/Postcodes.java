/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Made-up postcodes in the shape of real ones. The area ZX does not exist; its first digit tells the authority: ZX1 to ZX9 belong to the
 * returning one, ZX11 to ZX19, ZX21 to ZX29 and ZX31 to ZX39 to three neighbours. Postcodes are numbered from 0 within the returning
 * authority and within the neighbours, and everything about one follows from its number.
 */
final class Postcodes {
    /** The returning authority. */
    static final Authority OWN = new Authority(SampleWriter.AUTHORITY, "Sampleton", SampleWriter.AUTHORITY, "Sampleton");
    /** A place more than 999.9 miles from any other, for the rule about impossible distances. */
    static final String FAR_AWAY = "ZX99 9ZZ";

    /** A postcode that no directory has. */
    static final String UNKNOWN = "ZX98 0QQ";

    private static final Authority[] NEIGHBOURS = {new Authority("E06990002", "Mockford", "E06990002", "Mockford"),
            new Authority("E08990001", "Fictham", "E08990001", "Fictham"),
            new Authority("E07990001", "North Example", "E10990001", "Exampleshire")};
    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int UNITS = UNIT_LETTERS.length() * UNIT_LETTERS.length();
    private static final int DISTRICTS = 9;
    private static final int MOST = DISTRICTS * 10 * UNITS;
    private static final int FAR_EASTING = 650_000;
    private static final int FAR_NORTHING = 2_900_000;
    /** A postcode of every sample that lies in the returning authority. */
    static final String INSIDE = written(0, 0);
    /** A postcode of every sample that lies outside the returning authority. */
    static final String OUTSIDE = written(0, 1);

    private final int own;
    private final int near;

    /** @param children size of the sample: large ones need more postcodes */
    Postcodes(int children) {
        own = (int) Math.min(MOST, 1_000 + 2L * children);
        near = (int) Math.min(3L * MOST, 600 + (long) children);
    }

    /** How many postcodes the returning authority has. */
    int ownCount() {
        return own;
    }

    /** How many postcodes the neighbours have. */
    int nearCount() {
        return near;
    }

    /** A number of the returning authority for a family's home; never one of {@link #settingNumber}. */
    int homeNumber(Dice dice) {
        return 2 * dice.below(own / 2);
    }

    /** A number of the returning authority for a provider's setting. */
    int settingNumber(Dice dice) {
        return 1 + 2 * dice.below(own / 2);
    }

    /** Postcode of a number below {@link #ownCount()}. */
    String own(int number) {
        return written(number, 0);
    }

    /** Postcode of a number below {@link #nearCount()}. */
    String near(int number) {
        return written(number / NEIGHBOURS.length, 1 + number % NEIGHBOURS.length);
    }

    /** The neighbour in which {@link #near(int)} lies. */
    Authority nearAuthority(int number) {
        return NEIGHBOURS[number % NEIGHBOURS.length];
    }

    /** All authorities, the returning one first. */
    static List<Authority> authorities() {
        List<Authority> all = new ArrayList<>(List.of(NEIGHBOURS));
        all.add(0, OWN);
        return all;
    }

    /** Postcode without its space, as the registers write it. */
    static String compact(String postcode) {
        return postcode.replace(" ", "");
    }

    /** Whether a postcode lies in the returning authority. */
    static boolean inside(String postcode) {
        return postcode.indexOf(' ') == 3;
    }

    /** Rows of the postcode file: postcode without and with space, lower-tier authority, easting and northing in metres. */
    void write(RowSink rows) {
        for (int number = 0; number < own; number++) {
            row(rows, own(number), OWN, 400_000, 500_000, number);
        }
        for (int number = 0; number < near; number++) {
            int neighbour = number % NEIGHBOURS.length;
            row(rows, near(number), NEIGHBOURS[neighbour], 425_000 + 9_000 * neighbour, 480_000 + 21_000 * neighbour, own + number);
        }
        rows.row(compact(FAR_AWAY), FAR_AWAY, NEIGHBOURS[2].lowerCode(), Integer.toString(FAR_EASTING), Integer.toString(FAR_NORTHING));
    }

    private static void row(RowSink rows, String postcode, Authority authority, int easting, int northing, int number) {
        Dice place = new Dice(number, 0);
        rows.row(compact(postcode), postcode, authority.lowerCode(), Integer.toString(easting + place.below(18_000)),
                Integer.toString(northing + place.below(18_000)));
    }

    private static String written(int number, int tens) {
        // Neighbouring numbers go to different districts and sectors, so that small samples use them all.
        int district = number % DISTRICTS;
        int sector = number / DISTRICTS % 10;
        int unit = number / (DISTRICTS * 10) % UNITS;
        return "ZX" + (tens * 10 + district + 1) + " " + sector + UNIT_LETTERS.charAt(unit / UNIT_LETTERS.length())
                + UNIT_LETTERS.charAt(unit % UNIT_LETTERS.length());
    }
}
