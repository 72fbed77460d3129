package io.countersign.engine.drift.live;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.drift.BadInput;
import io.countersign.engine.drift.MeanShiftMonitor;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.model.Confidence;

/** A number that the decision log holds of each decision, or of each verdict of people on one. Immutable. */
public sealed interface Signal {
    /** Its name in keys and files, for example {@code confidence} or {@code share:human_review}. */
    String word();

    /** What a decision says of it. */
    default Observation in(DecisionRecord decision) {
        return new Observation.None();
    }

    /** What people's verdict says of it. */
    default Observation in(LoggedVerdict verdict) {
        return new Observation.None();
    }

    /** Whether it is about what people say, not about decisions. */
    default boolean isOfVerdicts() {
        return false;
    }

    /** How it is watched unless a plan says otherwise. */
    default MonitorKind monitor() {
        return MonitorKind.ANY_CHANGE;
    }

    /** A move of its mean that is worth no alarm of the mean-shift monitor, in its own unit. */
    default double tolerance() {
        return MeanShiftMonitor.TOLERANCE;
    }

    /** Whether a model may no longer decide alone when this changes: not if policies and machines move it as well. */
    default boolean isOfTrust() {
        return true;
    }

    /** Nothing is missed of a model that has not answered. */
    private static Observation missing(DecisionRecord decision) {
        boolean answered = decision.modelMicros() != Decision.NOT_ASKED
                || !decision.outputs().isEmpty()
                || decision.confidence() != Confidence.Unknown.MISSING;
        return answered ? new Observation.Refused(BadInput.MISSING) : new Observation.None();
    }

    /** How sure the model was. */
    record OfConfidence() implements Signal {
        @Override
        public String word() {
            return "confidence";
        }

        @Override
        public Observation in(DecisionRecord decision) {
            return switch (decision.confidence()) {
                case Confidence.Known(double value) -> new Observation.Value(value);
                case Confidence.Unknown unknown -> refused(decision, unknown);
                case Confidence.Misstated misstated -> refused(decision, misstated.why());
            };
        }

        private static Observation refused(DecisionRecord decision, Confidence.Unknown unknown) {
            return switch (unknown) {
                case MISSING -> missing(decision);
                case NULL -> new Observation.Refused(BadInput.MISSING);
                case NOT_A_NUMBER -> new Observation.Refused(BadInput.NAN);
                case INFINITE -> new Observation.Refused(BadInput.INFINITE);
                case NEGATIVE, ABOVE_ONE, TEXT, BOOLEAN, STRUCTURE -> new Observation.Refused(BadInput.TEXT);
            };
        }
    }

    /** What was at stake. */
    record OfRisk() implements Signal {
        @Override
        public String word() {
            return "risk";
        }

        @Override
        public Observation in(DecisionRecord decision) {
            return Observation.of(decision.risk());
        }
    }

    /** How long the model took, in ms; decisions without asking it do not count. */
    record OfLatency() implements Signal {
        @Override
        public String word() {
            return "latency";
        }

        @Override
        public Observation in(DecisionRecord decision) {
            return decision.modelMicros() == Decision.NOT_ASKED
                    ? new Observation.None()
                    : new Observation.Value(decision.modelMicros() / 1_000.0);
        }

        @Override
        public boolean isOfTrust() {
            return false;
        }
    }

    /** Which share of decisions takes a route: 1 for each that does, 0 for each other. */
    record OfShare(Route route) implements Signal {
        /** A baseline of 500 knows a share within .044, so that the promise holds for any. */
        static final double TOLERANCE = 0.05;

        @Override
        public String word() {
            return "share:" + route.word();
        }

        @Override
        public Observation in(DecisionRecord decision) {
            return new Observation.Value(decision.route() == route ? 1 : 0);
        }

        /** Ranks see little where all values are 0 or 1. */
        @Override
        public MonitorKind monitor() {
            return MonitorKind.MEAN_SHIFT;
        }

        @Override
        public double tolerance() {
            return TOLERANCE;
        }

        @Override
        public boolean isOfTrust() {
            return false;
        }
    }

    /**
     * A number in the model's output.
     *
     * @param path where it stands, as a JSON Pointer; see {@link DecisionRecord.OutputNumber}
     */
    record OfOutput(String path) implements Signal {
        static final String PREFIX = "output:";

        @Override
        public String word() {
            return PREFIX + path;
        }

        @Override
        public Observation in(DecisionRecord decision) {
            return decision.outputs().stream()
                    .filter(output -> output.path().equals(path))
                    .findFirst()
                    .map(output -> Observation.of(output.value()))
                    .orElseGet(() -> missing(decision));
        }
    }

    /** What people say of outputs. The policy says which outputs they see, so that a change of it moves this as well. */
    sealed interface OfPeople extends Signal {
        @Override
        Observation in(LoggedVerdict verdict);

        @Override
        default boolean isOfVerdicts() {
            return true;
        }

        @Override
        default boolean isOfTrust() {
            return false;
        }
    }

    /**
     * How often people overrule the model: 1 for each output that they modified or rejected, 0 for each that they approved as it
     * was.
     */
    record OfOverride() implements OfPeople {
        @Override
        public String word() {
            return "override";
        }

        @Override
        public Observation in(LoggedVerdict verdict) {
            return new Observation.Value(verdict.agreed() ? 0 : 1);
        }

        @Override
        public MonitorKind monitor() {
            return MonitorKind.MEAN_SHIFT;
        }

        /** As of every {@link OfShare}. */
        @Override
        public double tolerance() {
            return OfShare.TOLERANCE;
        }
    }

    /**
     * Whether the confidence that counts is honest: confidence minus 1 where people approved the output as it was, minus 0 where
     * not. Nothing where the confidence is unknown. Most models are too sure from the first day on; the remedy is to calibrate them.
     */
    record OfCalibration() implements OfPeople {
        @Override
        public String word() {
            return "calibration";
        }

        @Override
        public Observation in(LoggedVerdict verdict) {
            return verdict.confidence().isPresent()
                    ? Observation.of(verdict.confidence().getAsDouble() - (verdict.agreed() ? 1 : 0))
                    : new Observation.None();
        }

        @Override
        public MonitorKind monitor() {
            return MonitorKind.CALIBRATION;
        }
    }
}
