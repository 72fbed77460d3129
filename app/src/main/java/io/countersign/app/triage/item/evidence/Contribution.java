package io.countersign.app.triage.item.evidence;

/**
 * How much a field adds to the risk, as its producer or the engine says.
 *
 * @param label the field as people read it
 * @param text the number as it was written
 * @param share its size against the largest of all, -1 to 1; below 0 it lowers the risk
 * @param because what makes it so much; empty if nobody says
 */
public record Contribution(String label, String text, double share, String because) {}
