package io.countersign.engine.decision.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be watched of every model and version, beside numbers in its output. */
public enum DriftSignal {
    /** How sure the model says it is. */
    CONFIDENCE("confidence", true),
    /** What is at stake. */
    RISK("risk", true),
    /** How long the model takes. */
    LATENCY("latency", true),
    /** The share of decisions that people are asked about. */
    SHARE_TO_PEOPLE("share:human_review", true),
    /** The share that is accepted. */
    SHARE_ACCEPTED("share:accepted", false),
    /** The share that is accepted with a caveat. */
    SHARE_WITH_CAVEAT("share:accepted_with_caveat", false),
    /** The share that the fallback answers. */
    SHARE_TO_FALLBACK("share:fallback", false),
    /** The share that is rejected. */
    SHARE_REJECTED("share:rejected", false),
    /** How often people overrule the model. */
    OVERRIDE("override", true),
    /** Whether as many outputs are right as the confidence says. */
    CALIBRATION("calibration", true);

    private final String word;
    private final boolean usual;

    DriftSignal(String word, boolean usual) {
        this.word = word;
        this.usual = usual;
    }

    /** The name in files and in the log. */
    public String word() {
        return word;
    }

    /** Those that are watched unless the policy says otherwise. */
    public static Set<DriftSignal> usual() {
        Set<DriftSignal> usual = EnumSet.allOf(DriftSignal.class);
        usual.removeIf(signal -> !signal.usual);
        return usual;
    }

    /** The signal with this name; empty if there is none. */
    public static Optional<DriftSignal> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
