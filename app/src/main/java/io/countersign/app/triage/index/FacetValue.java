package io.countersign.app.triage.index;

/** A value that occurs in the queue, and in how many items. */
public record FacetValue(String value, int count) {}
