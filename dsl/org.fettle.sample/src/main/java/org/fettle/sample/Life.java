/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything about one made-up child, over all the years: the stories fill it, {@link ReturnRows} cuts a year's rows out of it. Days are
 * epoch days.
 */
final class Life {
    /** A review meeting. */
    record Review(int day, String code) {
    }

    /** A period missing or away; its end may lie after the year. */
    record Absence(String kind, int begins, int ends) {
    }

    /** Time with one social worker; the last one goes on. */
    record Worker(int worker, int begins, int ends, String reason) {
    }

    /** A decision to place for adoption and, when reversed, the day and the reason; else {@link Days#OPEN} and empty. */
    record Plan(int decided, int reversed, String why) {
    }

    /** Particulars of the adoption that ended the care. */
    record Adoption(int decided, int matched, boolean byFormerCarer, String adopters, String sex, String status) {
    }

    /** Earlier permanence arrangement as the return writes it. */
    record Permanence(String kind, String authority, String date) {
    }

    /** Deprivation of liberty order. */
    record Order(int begins, int ends) {
    }

    /** What is known of a care leaver. */
    record Leaver(String inTouch, String activity, String accommodation) {
    }

    final int number;
    final String child;
    final Dice dice;
    final EpisodeChain care = new EpisodeChain();
    final List<Review> reviews = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<Worker> workers = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    boolean male;
    int dob;
    String ethnic = "";
    String upn = "";
    String home = "";
    String need = "";
    boolean asylumSeeker;
    int firstChildBorn = Days.OPEN;
    Adoption adoption;
    Permanence permanence;
    Leaver leaver;

    /**
     * @param number tells the children of a sample apart, from 1
     * @param dice   the child's own random numbers
     */
    Life(int number, Dice dice) {
        this.number = number;
        this.dice = dice;
        this.child = childId(number);
    }

    /** Child number, visibly made up. */
    static String childId(int number) {
        return "DEMO" + String.valueOf(100_000_000 + number).substring(1);
    }

    /** Day of the 18th birthday. */
    int adult() {
        return Days.plusYears(dob, 18);
    }

    /** Completed years on a day. */
    int age(int day) {
        int years = (day - dob) / 365;
        while (Days.plusYears(dob, years) > day) {
            years--;
        }
        return years;
    }

    /** Day on which care ended for the last time, {@link Days#OPEN} while it goes on. */
    int careEnds() {
        return care.current().ends();
    }

    /** Whether all the child's care is respite. */
    boolean onlyRespite() {
        return care.current().respite();
    }
}
