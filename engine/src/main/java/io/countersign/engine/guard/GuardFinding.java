package io.countersign.engine.guard;

/**
 * Something that a guard found.
 *
 * @param kind a stable word, for example {@code instruction_override}
 * @param severity how bad it is
 * @param path the field in which it stands; empty if the document is one text
 * @param excerpt a few words from there, in which nothing invisible is left
 */
public record GuardFinding(String kind, Severity severity, String path, String excerpt) {}
