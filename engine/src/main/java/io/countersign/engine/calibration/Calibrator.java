package io.countersign.engine.calibration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;

/** Turns stated confidence into the share of right answers that was found at it. Never lets a lower confidence overtake. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calibrator.Temperature.class, name = "temperature"),
    @JsonSubTypes.Type(value = Calibrator.Platt.class, name = "platt"),
    @JsonSubTypes.Type(value = Calibrator.Isotonic.class, name = "isotonic")
})
public sealed interface Calibrator {
    /**
     * The calibrated confidence, 0 to 1.
     *
     * @param confidence 0 to 1
     */
    double apply(double confidence);

    /** How it is found. */
    CalibrationMethod method();

    /**
     * Divides the logit (Guo et al., "On calibration of modern neural networks", ICML 2017).
     *
     * @param temperature above 0; above 1 makes confidence more modest
     */
    record Temperature(double temperature) implements Calibrator {
        public Temperature {
            if (!(temperature > 0) || !Double.isFinite(temperature)) {
                throw new IllegalArgumentException("temperature must be > 0, was " + temperature);
            }
        }

        @Override
        public double apply(double confidence) {
            return temperature == 1 ? confidence : Logit.inverse(Logit.of(confidence) / temperature);
        }

        @Override
        public CalibrationMethod method() {
            return CalibrationMethod.TEMPERATURE;
        }
    }

    /**
     * A straight line through the logit (Platt, "Probabilistic outputs for support vector machines", 1999).
     *
     * @param slope 0 or more
     * @param intercept finite
     */
    record Platt(double slope, double intercept) implements Calibrator {
        public Platt {
            if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException(
                        "slope must be >= 0 and intercept finite, were %s and %s".formatted(slope, intercept));
            }
        }

        @Override
        public double apply(double confidence) {
            return Logit.inverse(slope * Logit.of(confidence) + intercept);
        }

        @Override
        public CalibrationMethod method() {
            return CalibrationMethod.PLATT;
        }
    }

    /**
     * Straight lines between points that never fall (Zadrozny and Elkan, KDD 2002).
     *
     * @param at confidences, 0 to 1, rising
     * @param value what becomes of them, 0 to 1, never falling; as many
     */
    record Isotonic(List<Double> at, List<Double> value) implements Calibrator {
        public Isotonic {
            at = List.copyOf(at);
            value = List.copyOf(value);
            if (at.isEmpty() || at.size() != value.size() || !rises(at, true) || !rises(value, false)) {
                throw new IllegalArgumentException("points must rise, and there must be as many values");
            }
            if (!(at.getFirst() >= 0 && at.getLast() <= 1 && value.getFirst() >= 0 && value.getLast() <= 1)) {
                throw new IllegalArgumentException("points and values must be 0 to 1");
            }
        }

        @Override
        public double apply(double confidence) {
            int place = Collections.binarySearch(at, confidence);
            if (place >= 0) {
                return value.get(place);
            }
            int next = -place - 1;
            if (next == 0 || next == at.size()) {
                return next == 0 ? value.getFirst() : value.getLast();
            }
            double share = (confidence - at.get(next - 1)) / (at.get(next) - at.get(next - 1));
            double between = value.get(next - 1) + share * (value.get(next) - value.get(next - 1));
            return Math.clamp(between, value.get(next - 1), value.get(next));
        }

        @Override
        public CalibrationMethod method() {
            return CalibrationMethod.ISOTONIC;
        }

        private static boolean rises(List<Double> numbers, boolean strictly) {
            for (int i = 1; i < numbers.size(); i++) {
                double step = numbers.get(i) - numbers.get(i - 1);
                if (!(strictly ? step > 0 : step >= 0)) {
                    return false;
                }
            }
            return true;
        }
    }
}
