package io.countersign.app.drift;

import io.countersign.app.confidence.Ticks;
import io.countersign.app.confidence.TimeScale;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;

/** What evidence is drawn over. */
sealed interface Across {
    Ticks ticks();

    /** What the axis is called; empty if that is plain. */
    String name();

    /** A place in words. */
    String words(double place);

    /** From one place to another. */
    record Part(double from, double to) {}

    /** A place for files. */
    String exact(double place);

    /**
     * Time.
     *
     * @param now the present
     */
    record Time(TimeScale scale, Instant now) implements Across {
        private static final Duration ROOM = Duration.ofMinutes(2);

        /** From some time before the change to as much after it was noticed. */
        Part around(AlarmEntry entry) {
            Duration room = Duration.between(entry.begin(), entry.event().at())
                    .multipliedBy(2)
                    .plus(ROOM);
            return new Part(
                    scale.at(entry.begin().minus(room).toEpochMilli()),
                    scale.at(entry.event().at().plus(room).toEpochMilli()));
        }

        @Override
        public Ticks ticks() {
            return Ticks.times();
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public String words(double place) {
            return Moments.clock(Instant.ofEpochMilli(scale.millis(place)), now, scale.zone());
        }

        @Override
        public String exact(double place) {
            return Instant.ofEpochMilli(scale.millis(place)).toString();
        }
    }

    /** The rows of a file, counted from 1. */
    record Rows() implements Across {
        @Override
        public Ticks ticks() {
            return Ticks.counts();
        }

        @Override
        public String name() {
            return Texts.of("drift.axis.row");
        }

        @Override
        public String words(double place) {
            return Texts.of("drift.row", Math.round(place));
        }

        @Override
        public String exact(double place) {
            return Long.toString(Math.round(place));
        }
    }
}
