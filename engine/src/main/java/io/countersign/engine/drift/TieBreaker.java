package io.countersign.engine.drift;

/**
 * Numbers between 0 and 1 from a seed, so that a saved monitor goes on with the same ones.
 *
 * <p>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class TieBreaker {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    TieBreaker(long state) {
        this.state = state;
    }

    /** Uniform on the open interval from 0 to 1. */
    double next() {
        state += STEP;
        return ((mixed(state) >>> 11) + 0.5) * UNIT;
    }

    long state() {
        return state;
    }

    /** A seed that has nothing to do with its neighbours. */
    static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
