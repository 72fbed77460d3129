package io.countersign.engine.review;

import java.time.Instant;
import java.util.Objects;

/** Makes the first row of an item out of what its producer said and the rules in force. */
public final class Arrival {
    private static final double LOW_CONFIDENCE = .70;

    private Arrival() {}

    /** The row of an item that arrives now. */
    public static ReviewRow row(ReviewId id, ProducerEntry entry, ApprovalRules rules, Instant now) {
        RiskLevel level = rules.bands().levelOf(entry.risk());
        Instant due =
                Objects.requireNonNullElse(entry.due(), now.plus(rules.of(level).within()));
        return new ReviewRow(
                id,
                1,
                ReviewState.PENDING,
                null,
                0,
                Objects.requireNonNullElse(entry.priority(), level.priority()),
                0,
                false,
                HiddenFor.NOBODY,
                due.toEpochMilli(),
                now.toEpochMilli(),
                level,
                entry.risk(),
                entry.confidence(),
                entry.model(),
                entry.why().isEmpty() ? reason(entry, level) : entry.why());
    }

    private static String reason(ProducerEntry entry, RiskLevel level) {
        if (level.compareTo(RiskLevel.HIGH) >= 0) {
            return level == RiskLevel.CRITICAL ? "critical risk" : "high risk";
        }
        if (Double.isNaN(entry.confidence())) {
            return "confidence unknown";
        }
        return entry.confidence() < LOW_CONFIDENCE ? "low confidence" : "sent by producer";
    }
}
