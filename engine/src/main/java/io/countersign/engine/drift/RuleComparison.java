package io.countersign.engine.drift;

/** Compares a window of values with a baseline. */
interface RuleComparison {
    /**
     * How far they are apart.
     *
     * @param window may be sorted in place
     */
    double evidence(double[] window);

    /** What an alarm means, when the window has this mean. */
    default Change change(double mean) {
        return Change.DIFFERENT;
    }
}
