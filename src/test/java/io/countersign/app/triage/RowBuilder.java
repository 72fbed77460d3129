package io.countersign.app.triage;

import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;

/** Rows for tests: {@code aRow("a").risk(.9).claimedBy("bob").row()}. */
public final class RowBuilder {
    private final String id;
    private long version = 1;
    private ReviewState state = ReviewState.PENDING;
    private String owner;
    private int priority = 4;
    private int approvals;
    private boolean escalated;
    private HiddenFor hidden = HiddenFor.NOBODY;
    private long dueMillis = 10_000;
    private long arrivedMillis = 1_000;
    private RiskLevel level = RiskLevel.MEDIUM;
    private double risk = .5;
    private double confidence = .5;
    private String model = "loan-2";
    private String why = "low confidence";

    private RowBuilder(String id) {
        this.id = id;
    }

    public static RowBuilder aRow(String id) {
        return new RowBuilder(id);
    }

    public RowBuilder version(long number) {
        version = number;
        return this;
    }

    public RowBuilder state(ReviewState reached) {
        state = reached;
        return this;
    }

    public RowBuilder owner(String name) {
        owner = name;
        return this;
    }

    public RowBuilder claimedBy(String name) {
        return owner(name).state(ReviewState.CLAIMED);
    }

    public RowBuilder approvals(int people) {
        approvals = people;
        return this;
    }

    public RowBuilder escalated() {
        escalated = true;
        return this;
    }

    public RowBuilder hidden(HiddenFor people) {
        hidden = people;
        return this;
    }

    public RowBuilder due(long millis) {
        dueMillis = millis;
        return this;
    }

    public RowBuilder arrived(long millis) {
        arrivedMillis = millis;
        return this;
    }

    public RowBuilder priority(int number) {
        priority = number;
        return this;
    }

    public RowBuilder level(RiskLevel stake) {
        level = stake;
        return this;
    }

    public RowBuilder risk(double score) {
        risk = score;
        return this;
    }

    public RowBuilder confidence(double score) {
        confidence = score;
        return this;
    }

    public RowBuilder model(String name) {
        model = name;
        return this;
    }

    public RowBuilder why(String reason) {
        why = reason;
        return this;
    }

    public ReviewRow row() {
        return new ReviewRow(
                new ReviewId(id),
                version,
                state,
                owner,
                0,
                priority,
                approvals,
                escalated,
                hidden,
                dueMillis,
                arrivedMillis,
                level,
                risk,
                confidence,
                model,
                why);
    }
}
