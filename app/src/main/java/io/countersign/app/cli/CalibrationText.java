package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.decisions.ModelVersion;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.calibration.Reliability;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a calibration came to, for people and for programs. */
final class CalibrationText {
    private static final double ALIKE = .01;

    private final Console console;
    private final CalibrationFinding finding;
    private final ModelCalibration calibration;

    CalibrationText(Console console, CalibrationFinding finding) {
        this.console = console;
        this.finding = finding;
        this.calibration = finding.calibration();
    }

    /** It was only looked at. */
    void tell() {
        if (console.isJson()) {
            console.json(json());
            return;
        }
        describe();
        console.line("The policy would hold: " + asInPolicy());
        console.line("Nothing was changed; --apply --reviewer NAME --reason TEXT puts it in force.");
    }

    /** It is in force. */
    void tell(PolicyVersion version) {
        if (console.isJson()) {
            console.json(json().put("policy_version", version.number()));
            return;
        }
        describe();
        console.line("Version %d of the policy is in force.".formatted(version.number()));
    }

    private void describe() {
        console.line("%,d verdicts on %s, %s to %s: %,d outputs were approved as they were, %,d modified or rejected."
                .formatted(
                        calibration.verdicts(),
                        CalibrationFinding.words(new ModelVersion(calibration.model(), calibration.version())),
                        calibration.from().atZone(ZoneOffset.UTC).toLocalDate(),
                        calibration.to().atZone(ZoneOffset.UTC).toLocalDate(),
                        finding.right(),
                        calibration.verdicts() - finding.right()));
        if (finding.sampled() > 0) {
            console.line("%,d of them are audit samples, each of which counts for all decisions that chance left out."
                    .formatted(finding.sampled()));
        }
        console.line("As stated: " + words(finding.trial().before()) + ".");
        console.line("Calibrated by %s, each verdict by a fit to others: %s."
                .formatted(
                        calibration.calibrator().method().word(),
                        words(finding.trial().after())));
        console.line(DoubleStream.of(.5, .7, .85, .95)
                .mapToObj(stated -> "%s counts as %s".formatted(number(stated), number(calibration.apply(stated))))
                .collect(Collectors.joining(", ", "A stated ", ".")));
        if (finding.confidences() == 1) {
            console.line("All were stated with the same confidence; what any other counts as is a guess.");
        }
        if (calibration.apply(1) - calibration.apply(0) < ALIKE) {
            console.line("Whatever is stated counts as nearly the same: it does not tell right outputs from others.");
        }
        if (!finding.trial().helps()) {
            console.line(
                    "That is no nearer to the verdicts than what is stated; leave the policy as it is, or wait for more.");
        }
        console.line(
                "Only what was sent to people is known. What engines accepted or the fallback answered may be right more often or less; audit samples tell.");
    }

    private static String words(Reliability reliability) {
        return "Brier score %s, calibration error %s (95 %% interval %s to %s)"
                .formatted(
                        three(reliability.brier()),
                        three(reliability.ece()),
                        three(reliability.eceLow()),
                        three(reliability.eceHigh()));
    }

    private String asInPolicy() {
        return PolicyJson.write(Policy.DEFAULT.with(calibration))
                .at("/calibrations/0")
                .toString();
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(
                "calibration",
                PolicyJson.write(Policy.DEFAULT.with(calibration)).at("/calibrations/0"));
        json.put("right", finding.right())
                .put("audit_samples", finding.sampled())
                .put("confidences", finding.confidences())
                .put("helps", finding.trial().helps());
        json.set("stated", json(finding.trial().before()));
        json.set("calibrated", json(finding.trial().after()));
        return json;
    }

    private static ObjectNode json(Reliability reliability) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("brier", reliability.brier())
                .put("calibration_error", reliability.ece())
                .put("calibration_error_low", reliability.eceLow())
                .put("calibration_error_high", reliability.eceHigh());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
