package io.countersign.engine.review;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One person's word on one item, bound to the bytes that the person saw.
 *
 * @param id made by the client; sent twice it counts once
 * @param item the item
 * @param content the hash of the bytes that were reviewed
 * @param claim the claim under which it was given
 * @param reviewer who says it
 * @param kind approve, modify or reject
 * @param output the changed output as JSON text; present exactly when {@code kind} is {@link VerdictKind#MODIFY}
 * @param reason why, at most 2,000 characters; required for a rejection, otherwise it may be empty
 * @param hold how long it is held before it is published, zero to a minute; within it the verdict can be undone
 */
public record Verdict(
        VerdictId id,
        ReviewId item,
        ContentHash content,
        ClaimToken claim,
        Reviewer reviewer,
        VerdictKind kind,
        @Nullable String output,
        String reason,
        Duration hold) {
    /** The longest hold. */
    public static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    public Verdict {
        if ((kind == VerdictKind.MODIFY) != (output != null)) {
            throw new IllegalArgumentException("an output belongs to a modification and to nothing else");
        }
        if (kind == VerdictKind.REJECT && reason.isBlank()) {
            throw new IllegalArgumentException("a rejection needs a reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason must have at most %d characters, had %d".formatted(LONGEST_REASON, reason.length()));
        }
        if (hold.isNegative() || hold.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("hold must be zero to a minute, was " + hold);
        }
    }
}
