/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrashWordsTest {
    @Test
    void saysWhereAndWhyAndKeepsTheNameOfTheFailure() {
        assertEquals("It broke off at sub/episodes.fettle, line 14: a number could not be worked out (ArithmeticException: / by zero)",
                CrashWords.why("ArithmeticException: / by zero at sub/episodes.fettle:14"));
        assertEquals("It broke off at a.fettle, line 1: there was not enough memory for it (OutOfMemoryError: Java heap space)",
                CrashWords.why("OutOfMemoryError: Java heap space at a.fettle:1"));
        assertEquals("It broke off at a.fettle, line 2: something went wrong that its author did not foresee (IllegalStateException)",
                CrashWords.why("IllegalStateException at a.fettle:2"));
    }

    @Test
    void saysWhatToTry() {
        assertTrue(CrashWords.advice("StackOverflowError at a.fettle:3").startsWith("Is there a very long text in a column"));
        assertTrue(CrashWords.advice("OutOfMemoryError: Java heap space at a.fettle:3").contains("-Xmx"));
        assertTrue(CrashWords.advice("NullPointerException at a.fettle:3").endsWith("All other rules ran; what this one would find is not known."));
    }

    @Test
    void aMessageMayHaveLinesAndPlacesOfItsOwn() {
        assertEquals("It broke off at b.fettle, line 5: something went wrong that its author did not foresee (IllegalStateException: at x:1\nno)",
                CrashWords.why("IllegalStateException: at x:1\nno at b.fettle:5"));
    }

    @Test
    void whatIsNoCrashStaysAsItIs() {
        assertEquals("because reference Towns is not loaded", CrashWords.why("because reference Towns is not loaded"));
        assertEquals("", CrashWords.advice("because reference Towns is not loaded"));
    }
}
