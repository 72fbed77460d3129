package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** {@code POST /human-review/{id}}: a person's verdict on an item. Given twice in the same words, it counts once. */
final class HumanReview implements Handler {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_PAUSES = 40;

    private final GatewayDesk desk;

    /** What comes of giving a verdict once. */
    private sealed interface Attempt {
        record Counts(ReviewRow row) implements Attempt {}

        /**
         * @param overtaken whether a newer claim came between, whose verdict may still be on its way
         */
        record Refused(Problem why, boolean overtaken) implements Attempt {}
    }

    HumanReview(GatewayDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("id");
        GivenVerdict given = GivenVerdict.read(Json.read(request), id, desk.reviewer());
        ReviewItem item = find(id);
        Json.send(request, response, standing(item, given).orElseGet(() -> give(item, given)));
    }

    /** Somebody may say the same at the same moment, under the same name; only what is said in other words is refused. */
    private ObjectNode give(ReviewItem item, GivenVerdict given) {
        for (int pauses = 0; ; pauses++) {
            switch (attempt(item, given)) {
                case Attempt.Counts(ReviewRow row) -> {
                    return processed(row);
                }
                case Attempt.Refused(Problem why, boolean overtaken) -> {
                    Optional<ObjectNode> same = standing(find(item.row().id().value()), given);
                    if (same.isPresent()) {
                        return same.get();
                    }
                    if (!overtaken || pauses == MOST_PAUSES) {
                        throw new ProblemException(why);
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private ReviewItem find(String id) {
        try {
            return desk.queue().find(new ReviewId(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException noId) {
            throw unknown(id);
        }
    }

    /** The caller may not have heard the answer to the first time. */
    private static Optional<ObjectNode> standing(ReviewItem item, GivenVerdict given) {
        return item.votes().stream().anyMatch(given::isSaidBy) ? Optional.of(processed(item.row())) : Optional.empty();
    }

    private Attempt attempt(ReviewItem item, GivenVerdict given) {
        ReviewQueue queue = desk.queue();
        ReviewId id = item.row().id();
        ClaimToken token = ClaimToken.next();
        Verdict verdict = given.on(item, token);
        ClaimOutcome claim = queue.claim(id, given.reviewer(), token, ReviewQueue.LEASE);
        if (!(claim instanceof ClaimOutcome.Granted)) {
            return new Attempt.Refused(notClaimed(claim, given), false);
        }
        return switch (queue.submit(verdict)) {
            case VerdictOutcome.Published(ReviewRow row) -> new Attempt.Counts(row);
            case VerdictOutcome.Held(ReviewRow row, var _) -> new Attempt.Counts(row);
            case VerdictOutcome.AwaitingSecond(ReviewRow row) -> new Attempt.Counts(row);
            case VerdictOutcome.Refused(VerdictRefusal why, var _, List<Vote> votes) -> {
                queue.release(id, token);
                yield new Attempt.Refused(refused(why, votes, given), why == VerdictRefusal.STALE);
            }
        };
    }

    private static ObjectNode processed(ReviewRow row) {
        return Json.object()
                .put("status", "processed")
                .put("review_id", row.id().value())
                .put("state", row.state().name().toLowerCase(Locale.ROOT));
    }

    private static Problem notClaimed(ClaimOutcome claim, GivenVerdict given) {
        return switch (claim) {
            case ClaimOutcome.Granted _ -> throw new IllegalStateException("a granted claim is none of these");
            case ClaimOutcome.Taken(ReviewRow row) ->
                Problem.conflict(
                        "%s works on this item until %s; ask, or wait.".formatted(row.owner(), row.leaseUntil()));
            case ClaimOutcome.Gone _ -> refused(VerdictRefusal.LATE, List.of(), given);
            case ClaimOutcome.Yours _ -> refused(VerdictRefusal.SELF, List.of(), given);
            case ClaimOutcome.Forbidden _ -> refused(VerdictRefusal.FORBIDDEN, List.of(), given);
            case ClaimOutcome.Unknown _ -> refused(VerdictRefusal.UNKNOWN, List.of(), given);
        };
    }

    private static Problem refused(VerdictRefusal why, List<Vote> votes, GivenVerdict given) {
        return switch (why) {
            case LATE -> Problem.conflict("The item had been decided before" + by(votes) + ".");
            case STALE -> Problem.conflict("The item has changed hands since; look at it again.");
            case OTHER -> Problem.conflict("Somebody else works on this item; ask, or wait.");
            case SELF ->
                Problem.conflict("%s has approved this item already; it waits for another person, or for a senior."
                        .formatted(given.reviewer()));
            case UNKNOWN -> Problem.unknown("The item is no longer in the queue.");
            case FORBIDDEN ->
                new Problem(
                        403,
                        "The role does not allow it",
                        "%s is registered as an analyst, who decides nothing.".formatted(given.reviewer()),
                        "");
        };
    }

    private static String by(List<Vote> votes) {
        return votes.isEmpty() ? "" : ", by " + votes.getLast().reviewer();
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.unknown("There is no review \"%s\".".formatted(id)));
    }
}
