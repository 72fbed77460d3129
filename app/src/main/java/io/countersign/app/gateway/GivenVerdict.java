package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a caller gives it: {@code approved}, and if it likes {@code modified_output}, {@code reviewer}, {@code reason}
 * and the {@code review_id} once more.
 */
record GivenVerdict(VerdictKind kind, @Nullable String output, Reviewer reviewer, String reason) {
    /** Whoever sends the review back with the verdict sends its reasons too. */
    private static final Set<String> MEMBERS =
            Set.of("review_id", "approved", "modified_output", "reviewer", "reason", "reasons");

    private static final String UNREASONED = "rejected without a reason";

    /**
     * @param id the item that the path names
     * @param usual who gives it where the body names nobody
     */
    static GivenVerdict read(JsonNode body, String id, Reviewer usual) {
        ProblemException.refuseMisspelt(body, MEMBERS);
        if (body.hasNonNull("review_id") && !body.get("review_id").asText().equals(id)) {
            throw refuse(
                    "review_id",
                    "is \"%s\", but the path names \"%s\""
                            .formatted(body.get("review_id").asText(), id));
        }
        JsonNode approved = body.path("approved");
        if (!approved.isBoolean()) {
            throw refuse("approved", "must be true or false");
        }
        @Nullable
        String output =
                body.hasNonNull("modified_output") ? body.get("modified_output").toString() : null;
        if (output != null && !approved.booleanValue()) {
            throw refuse("modified_output", "belongs to an approval; leave it out, or approve");
        }
        String reason = text(body, "reason");
        return new GivenVerdict(
                kind(approved.booleanValue(), output),
                output,
                reviewer(body, usual),
                approved.booleanValue() || !reason.isBlank() ? reason : UNREASONED);
    }

    private static VerdictKind kind(boolean approved, @Nullable String output) {
        if (!approved) {
            return VerdictKind.REJECT;
        }
        return output == null ? VerdictKind.APPROVE : VerdictKind.MODIFY;
    }

    private static Reviewer reviewer(JsonNode body, Reviewer usual) {
        String name = text(body, "reviewer");
        try {
            return name.isEmpty() ? usual : new Reviewer(name);
        } catch (IllegalArgumentException unfit) {
            throw refuse("reviewer", "cannot be a person's name: " + unfit.getMessage());
        }
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw refuse(field, "must be a text");
        }
        return value.textValue();
    }

    private static ProblemException refuse(String field, String problem) {
        return new ProblemException(Problem.invalid(field, problem));
    }

    /** Whether a vote that stands says the same. */
    boolean isSaidBy(Vote vote) {
        return vote.reviewer().equals(reviewer.name())
                && vote.kind() == kind
                && (output == null || output.equals(vote.output()));
    }

    Verdict on(ReviewItem item, ClaimToken token) {
        try {
            return new Verdict(
                    VerdictId.next(),
                    item.row().id(),
                    item.content(),
                    token,
                    reviewer,
                    kind,
                    output,
                    reason,
                    Duration.ZERO);
        } catch (IllegalArgumentException unfit) {
            throw refuse("verdict", "cannot be given: " + unfit.getMessage());
        }
    }
}
