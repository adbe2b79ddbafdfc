/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * The random numbers of one child. Each child has its own stream, made from the seed and the child's index alone, so the order in which
 * children are made does not matter. The generator (SplitMix64) is written out here because the sample's bytes must not change with the
 * Java release.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /**
     * @param seed   the sample's seed
     * @param stream tells apart the uses of one seed, for example the index of a child
     */
    Dice(long seed, long stream) {
        state = mix(mix(seed + GOLDEN_GAMMA) ^ (stream * 0xD1342543DE82EF95L + 1));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 random bits. */
    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A whole number from 0 (included) to {@code bound} (left out); {@code bound} is at least 1. */
    int below(int bound) {
        // The high half times the bound: the bias is below one in two billion for the bounds used here.
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number from {@code low} to {@code high}, both included; {@code low} when {@code high} is not above it. */
    int between(int low, int high) {
        return high <= low ? low : low + below(high - low + 1);
    }

    /** True in {@code share} of all throws, 0 to 1. */
    boolean chance(double share) {
        return (next() >>> 11) * 0x1.0p-53 < share;
    }

    /** One of the values, each as likely as the other. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }

    /** Index of one of the weights, each as likely as its share of the sum. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }
}
