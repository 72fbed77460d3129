package io.countersign.app.triage;

import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows such as a queue of loan applications and payments has them, always the same for one seed. */
public final class SampleRows {
    private static final String[] MODELS = {"loan-2", "loan-2", "loan-2", "fraud-guard-7b", "payments-router"};
    private static final String[] OWNERS = {"alice", "bob", "carol.jensen"};
    private static final long HOUR = 3_600_000;

    private final Random random;
    private final long now;

    public SampleRows(long seed, Instant now) {
        random = new Random(seed);
        this.now = now.toEpochMilli();
    }

    public List<ReviewRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row()).toList();
    }

    public ReviewRow row() {
        double risk = random.nextInt(60) == 0 ? Double.NaN : Math.pow(random.nextDouble(), 1.4);
        double confidence = random.nextInt(25) == 0 ? Double.NaN : 1 - Math.pow(random.nextDouble(), 2) * .8;
        RiskLevel level = RiskBands.DEFAULT.levelOf(risk);
        ReviewState state = state(level);
        long due = now - HOUR / 4 + (long) (random.nextDouble() * 4 * HOUR);
        return new ReviewRow(
                new ReviewId("%016x%08x".formatted(random.nextLong(), random.nextInt())),
                1,
                state,
                state == ReviewState.CLAIMED || state == ReviewState.HELD ? owner() : null,
                now + 240_000,
                level.priority(),
                state == ReviewState.SECOND ? 1 : 0,
                random.nextInt(30) == 0,
                HiddenFor.NOBODY,
                due,
                due - 4 * HOUR,
                level,
                risk,
                confidence,
                MODELS[random.nextInt(MODELS.length)],
                why(level, confidence));
    }

    private ReviewState state(RiskLevel level) {
        int drawn = random.nextInt(20);
        if (drawn < 2) {
            return ReviewState.CLAIMED;
        }
        if (drawn == 2) {
            return ReviewState.HELD;
        }
        return drawn < 6 && level.compareTo(RiskLevel.HIGH) >= 0 ? ReviewState.SECOND : ReviewState.PENDING;
    }

    private String owner() {
        return OWNERS[random.nextInt(OWNERS.length)];
    }

    private String why(RiskLevel level, double confidence) {
        if (level == RiskLevel.CRITICAL) {
            return "critical risk";
        }
        if (level == RiskLevel.HIGH) {
            return "high risk";
        }
        if (Double.isNaN(confidence)) {
            return "confidence unknown";
        }
        return switch (random.nextInt(8)) {
            case 0 -> "amount above the limit of 50,000 and a new beneficiary";
            case 1, 2 -> "sampled audit";
            default -> confidence < .7 ? "low confidence" : "sent by producer";
        };
    }
}
