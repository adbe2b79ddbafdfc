/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** The children of a sample without its files, for tests. */
final class SampleChildren {
    private static final int SIZE = 2_000;
    final ReturnYear year;
    private final ProviderRegister register;
    private final LifeMaker lives;
    private final ReturnRows returns;

    SampleChildren(int year, long seed) {
        this.year = new ReturnYear(year);
        Postcodes postcodes = new Postcodes(SIZE);
        SocialWorkers workers = new SocialWorkers(SIZE);
        register = new ProviderRegister(SIZE, postcodes, this.year);
        lives = new LifeMaker(seed, this.year, new PlacementFinder(this.year, postcodes, register), workers);
        returns = new ReturnRows(this.year, workers);
    }

    Life life(int index) {
        return lives.thisYear(index);
    }

    Life lastYearOnly(int number) {
        return lives.lastYearOnly(number);
    }

    /** Errors for these children, to be asked child by child. */
    ErrorSeeding errors(double share) {
        return new ErrorSeeding(year, share, register);
    }

    /** The clean child, as the seeders look at it. */
    Breaking clean(Life life) {
        return new Breaking(year, life, rows(life), errors(0));
    }

    ChildRows rows(Life life) {
        return returns.of(life);
    }
}
