package io.countersign.engine.drift.live;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.DriftSignal;

/** Finds signals by what policies, notes and saved state call them. */
final class SignalNames {
    private SignalNames() {}

    /**
     * The signal with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Signal signal(String word) {
        if (word.startsWith(Signal.OfOutput.PREFIX)) {
            return new Signal.OfOutput(word.substring(Signal.OfOutput.PREFIX.length()));
        }
        return DriftSignal.of(word)
                .map(SignalNames::signal)
                .orElseThrow(() -> new IllegalArgumentException("there is no signal '" + word + "'"));
    }

    /** The signal that a policy names. */
    static Signal signal(DriftSignal named) {
        return switch (named) {
            case CONFIDENCE -> new Signal.OfConfidence();
            case RISK -> new Signal.OfRisk();
            case LATENCY -> new Signal.OfLatency();
            case SHARE_TO_PEOPLE -> new Signal.OfShare(Route.HUMAN_REVIEW);
            case SHARE_ACCEPTED -> new Signal.OfShare(Route.ACCEPTED);
            case SHARE_WITH_CAVEAT -> new Signal.OfShare(Route.ACCEPTED_WITH_CAVEAT);
            case SHARE_TO_FALLBACK -> new Signal.OfShare(Route.FALLBACK);
            case SHARE_REJECTED -> new Signal.OfShare(Route.REJECTED);
            case OVERRIDE -> new Signal.OfOverride();
            case CALIBRATION -> new Signal.OfCalibration();
        };
    }
}
