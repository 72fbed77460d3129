package io.countersign.engine.review;

import java.util.List;

/** The record of everything that people and rules did, chained so that a change of the past shows. Thread-safe. */
public interface AuditTrail {
    /** Lines after a position (empty for the first), oldest first. */
    List<AuditLine> read(String afterPosition, int limit);

    /** The number and chain of the newest line, as the queue keeps them apart from the lines. */
    Head head();

    /**
     * The newest line.
     *
     * @param number its number; 0 if there is none
     * @param chain its chain; empty if there is none
     */
    record Head(long number, String chain) {}
}
