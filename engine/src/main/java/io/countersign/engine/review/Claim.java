package io.countersign.engine.review;

import java.time.Instant;

/**
 * A lease on an item.
 *
 * @param item the item
 * @param token the fencing token
 * @param reviewer who holds it
 * @param until when it lapses, unless it is renewed, by the queue's clock
 */
public record Claim(ReviewId item, ClaimToken token, Reviewer reviewer, Instant until) {}
