package io.countersign.engine.redis;

import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import java.time.Instant;
import java.util.List;

/** What the scripts answer: a word, the item's row and what else belongs to the word. */
final class OutcomeCodec {
    private final RowCodec rows;

    OutcomeCodec(RowCodec rows) {
        this.rows = rows;
    }

    ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Reply reply) {
        return switch (word(reply)) {
            case "GRANTED" -> {
                ReviewRow row = row(item, reply);
                yield new ClaimOutcome.Granted(new Claim(item, token, reviewer, row.leaseUntil()), row);
            }
            case "TAKEN" -> new ClaimOutcome.Taken(row(item, reply));
            case "YOURS" -> new ClaimOutcome.Yours(row(item, reply));
            case "GONE" -> new ClaimOutcome.Gone(row(item, reply));
            case "FORBIDDEN" -> new ClaimOutcome.Forbidden();
            case "UNKNOWN" -> new ClaimOutcome.Unknown();
            default -> throw unheardOf(reply);
        };
    }

    MoveOutcome move(ReviewId item, Reply reply) {
        return switch (word(reply)) {
            case "DONE" -> new MoveOutcome.Done(row(item, reply));
            case "LOST" -> new MoveOutcome.Lost(row(item, reply));
            case "UNKNOWN" -> new MoveOutcome.Unknown();
            default -> throw unheardOf(reply);
        };
    }

    VerdictOutcome verdict(ReviewId item, Reply reply) {
        return switch (word(reply)) {
            case "HELD" ->
                new VerdictOutcome.Held(
                        row(item, reply), Instant.ofEpochMilli(reply.at(2).number()));
            case "SECOND" -> new VerdictOutcome.AwaitingSecond(row(item, reply));
            case "PUBLISHED" -> new VerdictOutcome.Published(row(item, reply));
            case "UNKNOWN" -> new VerdictOutcome.Refused(VerdictRefusal.UNKNOWN, null, List.of());
            default ->
                new VerdictOutcome.Refused(
                        VerdictRefusal.valueOf(word(reply)),
                        row(item, reply),
                        ItemCodec.votes(reply.at(3), reply.at(4)));
        };
    }

    UndoOutcome undo(ReviewId item, Reply reply) {
        return switch (word(reply)) {
            case "UNDONE" -> new UndoOutcome.Undone(row(item, reply));
            case "LATE" -> new UndoOutcome.TooLate(row(item, reply));
            case "UNKNOWN" -> new UndoOutcome.Unknown();
            default -> throw unheardOf(reply);
        };
    }

    private ReviewRow row(ReviewId item, Reply reply) {
        return rows.decode(item, reply.at(1).text());
    }

    private static String word(Reply reply) {
        return reply.at(0).text();
    }

    private static IllegalStateException unheardOf(Reply reply) {
        return new IllegalStateException("a script gave the answer '" + word(reply) + "', which it cannot give");
    }
}
