package io.countersign.engine.drift;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/**
 * What values looked like when all was well: the values themselves, in the order in which they came. Immutable, compared by
 * value.
 *
 * @param origin where it comes from
 * @param values finite numbers, 2 to 100,000 of them
 */
public record Baseline(Origin origin, List<Double> values) {
    /** The most values that are kept. */
    public static final int MOST = 100_000;

    /** How many are learned where nobody says otherwise. */
    public static final int USUAL = 500;

    public Baseline {
        values = List.copyOf(values);
        if (values.size() < 2 || values.size() > MOST) {
            throw new IllegalArgumentException(
                    "a baseline has 2 to %,d values, this has %,d".formatted(MOST, values.size()));
        }
        if (!values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a baseline has finite values only");
        }
    }

    /** Where a baseline comes from. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Learned.class, name = "learned"),
        @JsonSubTypes.Type(value = Frozen.class, name = "frozen"),
        @JsonSubTypes.Type(value = Accepted.class, name = "accepted")
    })
    public sealed interface Origin {}

    /** The first values that came. After an alarm a new one is learned, where monitors are reset. */
    public record Learned() implements Origin {}

    /** Kept as it is, also after an alarm. */
    public record Frozen() implements Origin {}

    /**
     * Taken by a person for what is usual from now on; kept after an alarm.
     *
     * @param by who
     * @param at when
     * @param reason why, not blank
     */
    public record Accepted(String by, Instant at, String reason) implements Origin {
        public Accepted {
            if (by.isBlank()) {
                throw new IllegalArgumentException("by must name who accepts the baseline");
            }
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason must say why the baseline is accepted");
            }
        }
    }

    /** The first values of a stream. */
    public static Baseline learned(List<Double> values) {
        return new Baseline(new Learned(), values);
    }

    /** The same values, kept from now on. */
    public Baseline frozen() {
        return new Baseline(new Frozen(), values);
    }

    /** The same values, as a person accepts them. */
    public Baseline accepted(String by, Instant at, String reason) {
        return new Baseline(new Accepted(by, at, reason), values);
    }

    /** Whether it stays after an alarm. */
    public boolean isKept() {
        return switch (origin) {
            case Learned() -> false;
            case Frozen(), Accepted _ -> true;
        };
    }

    /** What can be said of the values. */
    public BaselineStatistics statistics() {
        return BaselineStatistics.of(values);
    }
}
