package io.countersign.engine.review;

/** Carries the reason out of the depths of reading one entry. */
final class MalformedEntry extends RuntimeException {
    final Malformed reason;

    MalformedEntry(String field, String problem) {
        super(field + ": " + problem, null, false, false);
        this.reason = new Malformed(field, problem);
    }
}
