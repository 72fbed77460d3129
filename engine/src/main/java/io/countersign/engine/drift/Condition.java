package io.countersign.engine.drift;

import java.util.Locale;

/** How it stands with a watch. Immutable. */
public sealed interface Condition {
    /** The same in one sentence for people. */
    String sentence();

    /** No value that can be used has come. */
    record Waiting() implements Condition {
        @Override
        public String sentence() {
            return "No number has come yet.";
        }
    }

    /**
     * The baseline is not complete.
     *
     * @param have values so far
     * @param need values of the baseline
     */
    record Learning(long have, long need) implements Condition {
        @Override
        public String sentence() {
            return "%,d of the %,d values of the baseline %s come; nothing is watched yet."
                    .formatted(have, need, have == 1 ? "has" : "have");
        }
    }

    /**
     * No alarm stands.
     *
     * @param values how many were watched since the baseline
     */
    record Watching(long values) implements Condition {
        @Override
        public String sentence() {
            return "%,d values were watched and nothing stands out.".formatted(values);
        }
    }

    /**
     * No alarm stands, and the baseline has one value only.
     *
     * @param value the only one
     * @param values how many were watched since the baseline
     */
    record Constant(double value, long values) implements Condition {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Every value of the baseline is %s; other values will count as a change (%,d watched).",
                    value,
                    values);
        }
    }

    /**
     * An alarm stands.
     *
     * @param alarm the last one
     */
    record Alarmed(Alarm alarm) implements Condition {
        @Override
        public String sentence() {
            return "The values changed (%s) from about value %,d on; noticed at value %,d."
                    .formatted(alarm.change().word(), alarm.start(), alarm.index());
        }
    }
}
