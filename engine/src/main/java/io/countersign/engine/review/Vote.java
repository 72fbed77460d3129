package io.countersign.engine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that counts on an item now. A person has one vote on an item: a later verdict takes the place of an earlier.
 *
 * @param verdict its id
 * @param reviewer who gave it
 * @param kind what it says
 * @param output the changed output of a modification, otherwise null
 * @param reason why
 * @param at when the queue took it
 */
public record Vote(
        VerdictId verdict,
        String reviewer,
        VerdictKind kind,
        @Nullable String output,
        String reason,
        Instant at) {}
