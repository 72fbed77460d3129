package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;

import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.Map;
import java.util.Random;

/** Rows drawn so that ties, unknown scores and ids that begin alike are frequent. */
final class RandomRows {
    private static final String[] MODELS = {"", "loan-2", "Loan-2", "loan-10", "fraud"};
    private static final String[] WHYS = {"high risk", "low confidence", "sampled audit"};
    private static final String[] OWNERS = {null, null, "alice", "bob"};
    private static final HiddenFor[] HIDDEN = {
        HiddenFor.NOBODY,
        HiddenFor.NOBODY,
        new HiddenFor(Map.of("alice", Long.MAX_VALUE)),
        new HiddenFor(Map.of("alice", 500L)),
        new HiddenFor(Map.of("bob", 500L))
    };

    private RandomRows() {}

    static ReviewRow row(Random random, int id, long version) {
        return aRow("{queue}%08x%d".formatted(id % 16 * 0x1000_0000, id))
                .version(version)
                .state(ReviewState.values()[random.nextInt(ReviewState.values().length)])
                .owner(OWNERS[random.nextInt(OWNERS.length)])
                .hidden(HIDDEN[random.nextInt(HIDDEN.length)])
                .due(random.nextInt(10))
                .priority(random.nextInt(10))
                .arrived(random.nextInt(10))
                .level(RiskLevel.values()[random.nextInt(4)])
                .risk(score(random))
                .confidence(score(random))
                .model(MODELS[random.nextInt(MODELS.length)])
                .why(WHYS[random.nextInt(WHYS.length)])
                .row();
    }

    private static double score(Random random) {
        int tenths = random.nextInt(12);
        return tenths == 11 ? Double.NaN : tenths / 10.0;
    }
}
