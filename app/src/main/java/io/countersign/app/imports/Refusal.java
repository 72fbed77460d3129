package io.countersign.app.imports;

/**
 * A line that did not become a review item.
 *
 * @param line counts from 1
 * @param inQuarantine whether its entry was set aside in the queue; otherwise it stands only in the file
 * @param problem what was found and what was expected
 */
public record Refusal(long line, boolean inQuarantine, String problem) {}
