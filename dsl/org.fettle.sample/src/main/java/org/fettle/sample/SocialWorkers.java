/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** The made-up social workers of the authority and their teams. A worker is a number; everything about one follows from it. */
final class SocialWorkers {
    private static final String[] FIRST = {"Ada", "Bo", "Cleo", "Dara", "Eli", "Fay", "Gwen", "Hal", "Ines", "Jo", "Kit", "Lou", "Mo",
            "Nell", "Otis",
            "Pip", "Quinn", "Ray", "Sol", "Tess"};
    private static final String[] LAST = {"Sample", "Specimen", "Placeholder", "Example", "Fiction", "Imaginary", "Invented", "Madeup",
            "Mockup",
            "Notreal", "Pretend", "Stand-In"};
    private static final String[] TEAMS = {"Alder", "Birch", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch",
            "Maple"};

    private final int workers;
    private final int teams;

    /** @param children size of the sample */
    SocialWorkers(int children) {
        workers = 6 + children / 14;
        teams = 3 + workers / 9;
    }

    /** One of the workers. */
    int pick(Dice dice) {
        return dice.below(workers);
    }

    /** Identifier, as in the social worker episodes. */
    String id(int worker) {
        return "SW" + (900_001 + worker);
    }

    /** Name, different for each worker. */
    String name(int worker) {
        int round = worker / (FIRST.length * LAST.length);
        return FIRST[worker % FIRST.length] + " " + LAST[worker / FIRST.length % LAST.length] + (round == 0 ? "" : " " + (round + 1));
    }

    /** Team of the worker. */
    String team(int worker) {
        int team = worker % teams;
        int round = team / TEAMS.length;
        return "Team " + TEAMS[team % TEAMS.length] + (round == 0 ? "" : " " + (round + 1));
    }
}
