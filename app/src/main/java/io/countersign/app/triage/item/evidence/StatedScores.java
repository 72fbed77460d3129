package io.countersign.app.triage.item.evidence;

/**
 * What a producer says of its output, with the digits that it wrote; empty where it says nothing.
 *
 * @param confidence what counts as its confidence
 * @param risk what is at stake
 * @param beforehand the confidence before it was calibrated or lowered; empty if neither happened
 */
public record StatedScores(String confidence, String risk, String beforehand) {
    public static final StatedScores NONE = new StatedScores("", "", "");

    StatedScores withConfidence(String text) {
        return new StatedScores(text, risk, beforehand);
    }

    StatedScores withRisk(String text) {
        return new StatedScores(confidence, text, beforehand);
    }

    StatedScores withBeforehand(String text) {
        return new StatedScores(confidence, risk, text);
    }
}
