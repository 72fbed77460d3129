package io.countersign.bench;

import java.util.Locale;

/**
 * One line of a benchmark's table.
 *
 * @param what what was measured
 * @param measured the value, with its unit
 * @param reference what it is held against, measured in the same run; empty without one
 * @param ratio measured to reference; empty without a reference
 * @param goal what it has to be; empty if it is told for information only
 * @param mark whether it is
 */
record Figure(String what, String measured, String reference, String ratio, String goal, Mark mark) {
    enum Mark {
        MET,
        SHORT,
        NONE;

        private static Mark of(boolean met) {
            return met ? MET : SHORT;
        }
    }

    /** Two rates of which the first has to be at least so many times the second. */
    static Figure atLeast(String what, String unit, Pair pair, double goal) {
        String wish = String.format(Locale.ROOT, "≥ %.2f ×", goal);
        return compared(what, unit, pair, wish, Mark.of(pair.ratio() >= goal));
    }

    /** Two costs of which the first may be at most so many times the second. */
    static Figure atMost(String what, String unit, Pair pair, double goal) {
        String wish = String.format(Locale.ROOT, "≤ %.0f ×", goal);
        return compared(what, unit, pair, wish, Mark.of(pair.ratio() <= goal));
    }

    /** Two values side by side. */
    static Figure beside(String what, String unit, Pair pair) {
        return compared(what, unit, pair, "", Mark.NONE);
    }

    private static Figure compared(String what, String unit, Pair pair, String goal, Mark mark) {
        String ratio = String.format(Locale.ROOT, "%.2f", pair.ratio());
        return new Figure(what, text(pair.measured(), unit), text(pair.reference(), unit), ratio, goal, mark);
    }

    /** A value that may be at most so much. */
    static Figure atMost(String what, String unit, double measured, double goal) {
        return new Figure(what, text(measured, unit), "", "", "≤ " + text(goal, unit), Mark.of(measured <= goal));
    }

    /** A value that has to be at least so much. */
    static Figure atLeast(String what, String unit, double measured, double goal) {
        return new Figure(what, text(measured, unit), "", "", "≥ " + text(goal, unit), Mark.of(measured >= goal));
    }

    static Figure told(String what, String unit, double measured) {
        return new Figure(what, text(measured, unit), "", "", "", Mark.NONE);
    }

    private static String text(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%,.0f %s", value, unit);
    }
}
