/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** The children of a sample without its files, for tests. */
final class SampleChildren {
    private static final int SIZE = 2_000;
    final ReturnYear year;
    private final LifeMaker lives;
    private final ReturnRows returns;

    SampleChildren(int year, long seed) {
        this.year = new ReturnYear(year);
        Postcodes postcodes = new Postcodes(SIZE);
        SocialWorkers workers = new SocialWorkers(SIZE);
        lives = new LifeMaker(seed, this.year, new PlacementFinder(this.year, postcodes, new ProviderRegister(SIZE, postcodes, this.year)),
                workers);
        returns = new ReturnRows(this.year, workers);
    }

    Life life(int index) {
        return lives.thisYear(index);
    }

    Life lastYearOnly(int number) {
        return lives.lastYearOnly(number);
    }

    ChildRows rows(Life life) {
        return returns.of(life);
    }
}
