package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.calibration.CalibrationMethod;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.json.FieldProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calibrations as the member {@code calibrations} of a policy: {@code model}, {@code version} if it is for one alone, {@code
 * method} with its numbers, and the {@code verdicts} that it was fitted on, {@code from} and {@code to} when. Left out if there are
 * none, so that older programs can read the policy.
 */
final class CalibrationJson {
    private CalibrationJson() {}

    static void write(List<ModelCalibration> calibrations, ObjectNode json) {
        if (!calibrations.isEmpty()) {
            ArrayNode all = json.putArray("calibrations");
            calibrations.forEach(each -> all.add(write(each)));
        }
    }

    private static ObjectNode write(ModelCalibration calibration) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", calibration.model());
        if (!calibration.version().isEmpty()) {
            json.put("version", calibration.version());
        }
        json.put("method", calibration.calibrator().method().word());
        CalibratorJson.write(calibration.calibrator(), json);
        return json.put("verdicts", calibration.verdicts())
                .put("from", calibration.from().toString())
                .put("to", calibration.to().toString());
    }

    /** The calibrations that can be read; what is wrong with the others is kept as problems. */
    static List<ModelCalibration> read(List<PolicyFields> all) {
        return all.stream().flatMap(fields -> read(fields).stream()).toList();
    }

    private static Optional<ModelCalibration> read(PolicyFields fields) {
        String model = fields.text("model", "");
        fields.missing("model");
        String version = fields.text("version", "");
        int verdicts = fields.whole("verdicts", 1, 1, Integer.MAX_VALUE);
        fields.missing("verdicts");
        Instant from = moment(fields, "from");
        Instant to = moment(fields, "to");
        Optional<Calibrator> calibrator = calibrator(fields);
        if (from.isAfter(to)) {
            fields.problem("to", "must not be before from, which is %s, was %s".formatted(from, to));
            return Optional.empty();
        }
        return calibrator
                .filter(_ -> !model.isEmpty())
                .map(known -> new ModelCalibration(model, version, known, verdicts, from, to));
    }

    /** Which members belong to it, only a known method tells. */
    private static Optional<Calibrator> calibrator(PolicyFields fields) {
        Optional<CalibrationMethod> method =
                fields.parsed("method", Optional.empty(), text -> Optional.of(method(text)));
        fields.missing("method");
        if (method.isEmpty()) {
            return Optional.empty();
        }
        Optional<Calibrator> calibrator = Optional.ofNullable(CalibratorJson.read(method.get(), fields));
        fields.refuseOthers();
        return calibrator;
    }

    private static CalibrationMethod method(String text) {
        return Arrays.stream(CalibrationMethod.values())
                .filter(method -> method.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it must be one of temperature, platt, isotonic"));
    }

    private static Instant moment(PolicyFields fields, String name) {
        fields.missing(name);
        return fields.parsed(name, Instant.EPOCH, text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException("a moment is written as in 2026-03-01T10:00:00Z", wrong);
            }
        });
    }

    /** Two for the same answers, of which nobody knows which one holds. */
    static List<FieldProblem> doubles(List<ModelCalibration> calibrations) {
        var problems = new ArrayList<FieldProblem>();
        Set<List<String>> seen = new HashSet<>();
        for (ModelCalibration each : calibrations) {
            if (!seen.add(List.of(each.model(), each.version()))) {
                problems.add(new FieldProblem("calibrations." + name(each), "stands twice"));
            }
        }
        return problems;
    }

    private static String name(ModelCalibration calibration) {
        return calibration.version().isEmpty()
                ? calibration.model()
                : calibration.model() + " " + calibration.version();
    }
}
