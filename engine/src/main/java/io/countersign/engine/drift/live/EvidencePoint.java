package io.countersign.engine.drift.live;

import java.time.Instant;

/**
 * How the evidence of a stream stood over some of its values. Immutable.
 *
 * @param at when the last of them was decided
 * @param evidence the most that spoke for a change among them
 */
public record EvidencePoint(Instant at, double evidence) {}
