package io.countersign.app.triage.item.evidence;

/**
 * What a producer says of its output, with the digits that it wrote; empty where it says nothing.
 */
public record StatedScores(String confidence, String risk) {
    static final StatedScores NONE = new StatedScores("", "");

    StatedScores withConfidence(String text) {
        return new StatedScores(text, risk);
    }

    StatedScores withRisk(String text) {
        return new StatedScores(confidence, text);
    }
}
