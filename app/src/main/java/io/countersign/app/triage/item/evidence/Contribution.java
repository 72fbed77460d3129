package io.countersign.app.triage.item.evidence;

/**
 * How much a field adds to the risk, as its producer says.
 *
 * @param label the field as people read it
 * @param text the number as the producer wrote it
 * @param share its size against the largest of all, -1 to 1; below 0 it lowers the risk
 */
public record Contribution(String label, String text, double share) {}
