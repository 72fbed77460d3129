package io.countersign.engine.drift.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.countersign.engine.drift.DriftJson;
import java.time.Instant;

/** What happens to a watched stream. Immutable; the same for everybody who follows the log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DriftEvent.Raised.class, name = "raised"),
    @JsonSubTypes.Type(value = DriftEvent.Accepted.class, name = "accepted")
})
public sealed interface DriftEvent {
    /** Where in the log; no two events have the same. */
    Place place();

    /** What it happened to. */
    WatchedStream stream();

    /** When: of an alarm, when the decision was made; of a baseline, when it was accepted. */
    Instant at();

    /** In one sentence for people. */
    String sentence();

    /** As one line of JSON. */
    default String json() {
        return DriftJson.writeRecord((Record) this);
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws io.countersign.engine.drift.InvalidSnapshotException if it is none
     */
    static DriftEvent of(String json) {
        return DriftJson.readRecord(json, DriftEvent.class);
    }

    /** An alarm was raised. */
    record Raised(Place place, SignalAlarm alarm) implements DriftEvent {
        @Override
        public WatchedStream stream() {
            return alarm.stream();
        }

        @Override
        public Instant at() {
            return alarm.at();
        }

        @Override
        public String sentence() {
            return alarm.sentence();
        }
    }

    /**
     * A person has accepted a new baseline.
     *
     * @param values how many values it has
     * @param mean their mean
     * @param clears whether no alarm stands any more for which the model may not decide alone
     */
    record Accepted(Place place, BaselineWish wish, int values, double mean, boolean clears) implements DriftEvent {
        @Override
        public WatchedStream stream() {
            return wish.stream();
        }

        @Override
        public Instant at() {
            return wish.at();
        }

        @Override
        public String sentence() {
            return "%s has accepted the latest %,d values of %s as usual: %s"
                    .formatted(wish.by(), values, wish.stream(), wish.reason());
        }
    }
}
