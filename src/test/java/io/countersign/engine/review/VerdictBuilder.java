package io.countersign.engine.review;

import java.time.Duration;

/** Verdicts for tests: {@code aVerdict().on(item).by(ALICE).under(token).reject("forged").verdict()}. */
public final class VerdictBuilder {
    private VerdictId id = VerdictId.next();
    private ReviewId item = new ReviewId("0123456789abcdef01234567");
    private ContentHash content = ContentHash.of(new byte[0]);
    private ClaimToken claim = ClaimToken.next();
    private Reviewer reviewer = People.ALICE;
    private VerdictKind kind = VerdictKind.APPROVE;
    private String output;
    private String reason = "";
    private Duration hold = Verdict.LONGEST_HOLD;

    private VerdictBuilder() {}

    /** An approval that is held for as long as possible. */
    public static VerdictBuilder aVerdict() {
        return new VerdictBuilder();
    }

    public VerdictBuilder id(VerdictId verdict) {
        id = verdict;
        return this;
    }

    public VerdictBuilder on(ReviewItem reviewed) {
        content = reviewed.content();
        return on(reviewed.row().id());
    }

    public VerdictBuilder on(ReviewId reviewed) {
        item = reviewed;
        return this;
    }

    public VerdictBuilder content(ContentHash reviewed) {
        content = reviewed;
        return this;
    }

    public VerdictBuilder by(Reviewer person) {
        reviewer = person;
        return this;
    }

    public VerdictBuilder under(ClaimToken token) {
        claim = token;
        return this;
    }

    public VerdictBuilder approve() {
        kind = VerdictKind.APPROVE;
        output = null;
        return this;
    }

    public VerdictBuilder modify(String json) {
        kind = VerdictKind.MODIFY;
        output = json;
        return this;
    }

    public VerdictBuilder reject(String why) {
        kind = VerdictKind.REJECT;
        output = null;
        return because(why);
    }

    public VerdictBuilder because(String why) {
        reason = why;
        return this;
    }

    public VerdictBuilder hold(Duration length) {
        hold = length;
        return this;
    }

    /** Published as soon as it decides. */
    public VerdictBuilder atOnce() {
        return hold(Duration.ZERO);
    }

    public Verdict verdict() {
        return new Verdict(id, item, content, claim, reviewer, kind, output, reason, hold);
    }
}
