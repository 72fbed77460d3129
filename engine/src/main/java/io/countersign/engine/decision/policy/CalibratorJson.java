package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.calibration.CalibrationMethod;
import io.countersign.engine.calibration.Calibrator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a calibration as members of an object: {@code temperature}; {@code slope} and {@code intercept}; or {@code
 * points} of {@code stated} and {@code right}.
 */
final class CalibratorJson {
    private static final int MOST_POINTS = 10_000;

    private CalibratorJson() {}

    static void write(Calibrator calibrator, ObjectNode json) {
        switch (calibrator) {
            case Calibrator.Temperature(double temperature) -> json.put("temperature", temperature);
            case Calibrator.Platt(double slope, double intercept) ->
                json.put("slope", slope).put("intercept", intercept);
            case Calibrator.Isotonic(List<Double> at, List<Double> value) -> {
                ArrayNode points = json.putArray("points");
                for (int i = 0; i < at.size(); i++) {
                    points.addObject().put("stated", at.get(i)).put("right", value.get(i));
                }
            }
        }
    }

    /** The calibrator; null, and what is wrong kept as a problem, if it cannot be read. */
    static @Nullable Calibrator read(CalibrationMethod method, PolicyFields fields) {
        return switch (method) {
            case TEMPERATURE -> temperature(fields);
            case PLATT -> platt(fields);
            case ISOTONIC -> isotonic(fields);
        };
    }

    private static @Nullable Calibrator temperature(PolicyFields fields) {
        OptionalDouble temperature = needed(fields, "temperature");
        if (temperature.isEmpty()) {
            return null;
        }
        if (temperature.getAsDouble() <= 0) {
            fields.problem("temperature", "must be above 0, was " + temperature.getAsDouble());
            return null;
        }
        return new Calibrator.Temperature(temperature.getAsDouble());
    }

    private static @Nullable Calibrator platt(PolicyFields fields) {
        OptionalDouble slope = needed(fields, "slope");
        OptionalDouble intercept = needed(fields, "intercept");
        if (slope.isEmpty() || intercept.isEmpty()) {
            return null;
        }
        if (slope.getAsDouble() < 0) {
            fields.problem("slope", "must be 0 or more, was " + slope.getAsDouble());
            return null;
        }
        return new Calibrator.Platt(slope.getAsDouble(), intercept.getAsDouble());
    }

    private static @Nullable Calibrator isotonic(PolicyFields fields) {
        List<PolicyFields> points = fields.objects("points");
        fields.missing("points");
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            if (fields.has("points")) {
                fields.problem("points", "must be 1 to %,d points, were %,d".formatted(MOST_POINTS, points.size()));
            }
            return null;
        }
        var at = new ArrayList<Double>();
        var value = new ArrayList<Double>();
        for (PolicyFields point : points) {
            at.add(share(point, "stated", at.isEmpty() ? -1 : at.getLast(), true));
            value.add(share(point, "right", value.isEmpty() ? -1 : value.getLast(), false));
            point.refuseOthers();
        }
        return at.contains(Double.NaN) || value.contains(Double.NaN) ? null : new Calibrator.Isotonic(at, value);
    }

    /** A number from 0 to 1 that goes on from the one before; NaN, and what is wrong kept as a problem, if it is none. */
    private static double share(PolicyFields point, String name, double before, boolean rising) {
        double share = needed(point, name).orElse(Double.NaN);
        if (Double.isNaN(share)) {
            return share;
        }
        if (!(share >= 0 && share <= 1)) {
            point.problem(name, "must be a number from 0 to 1, was " + share);
            return Double.NaN;
        }
        if (rising ? share <= before : share < before) {
            String than = rising ? "must be above" : "must not be below";
            point.problem(name, "%s that of the point before, which is %s, was %s".formatted(than, before, share));
            return Double.NaN;
        }
        return share;
    }

    private static OptionalDouble needed(PolicyFields fields, String name) {
        fields.missing(name);
        return fields.optionalNumber(name);
    }
}
