package io.countersign.app.triage.item.evidence;

/**
 * A gate that spoke when the decision was routed.
 *
 * @param code which one, such as {@code high_risk}
 * @param sentence what it found, with the numbers
 */
public record Gate(String code, String sentence) {}
