/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * Made-up postcodes in the shape of real ones. The area ZX does not exist; its first digit tells the authority: ZX1 to ZX9 belong to the returning
 * one, ZX11 to ZX19, ZX21 to ZX29 and ZX31 to ZX39 to three neighbours. Postcodes are numbered from 0 within the returning authority and within the
 * neighbours, and everything about one follows from its number.
 */
final class Postcodes {
    /** Code of the returning authority, for the run parameter. */
    static final String OWN_AUTHORITY = "E09000027";
    /** A place more than 999.9 miles from any other, for the rule about impossible distances. */
    static final String FAR_AWAY = "ZX99 9ZZ";

    private static final String[] NEIGHBOURS = {"E09000018", "E09000021", "E06000040"};
    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int UNITS = UNIT_LETTERS.length() * UNIT_LETTERS.length();
    private static final int DISTRICTS = 9;
    private static final int MOST = DISTRICTS * 10 * UNITS;
    private static final int FAR_EASTING = 650_000;
    private static final int FAR_NORTHING = 2_900_000;

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

    /** Code of the neighbour in which {@link #near(int)} lies. */
    String nearAuthority(int number) {
        return NEIGHBOURS[number % NEIGHBOURS.length];
    }

    /** Rows of the postcode file: postcode, authority, easting and northing in metres. */
    void write(RowSink rows) {
        for (int number = 0; number < own; number++) {
            row(rows, own(number), OWN_AUTHORITY, 400_000, 500_000, number);
        }
        for (int number = 0; number < near; number++) {
            int neighbour = number % NEIGHBOURS.length;
            row(rows, near(number), NEIGHBOURS[neighbour], 425_000 + 9_000 * neighbour, 480_000 + 21_000 * neighbour, own + number);
        }
        rows.row(FAR_AWAY, NEIGHBOURS[2], Integer.toString(FAR_EASTING), Integer.toString(FAR_NORTHING));
    }

    private static void row(RowSink rows, String postcode, String authority, int easting, int northing, int number) {
        Dice place = new Dice(number, 0);
        rows.row(postcode, authority, Integer.toString(easting + place.below(18_000)), Integer.toString(northing + place.below(18_000)));
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
