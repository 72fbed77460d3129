package io.countersign.app.cli;

import io.countersign.app.decisions.ModelVersion;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.calibration.CalibrationMethod;
import io.countersign.engine.calibration.CalibrationTrial;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.calibration.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What verdicts say of a model's confidence.
 *
 * @param calibration what the policy would hold
 * @param right how many outputs were approved as they were
 * @param sampled how many of the verdicts are on audit samples, each of which stands for those that chance left out
 * @param confidences how many different confidences were stated
 * @param trial how good it is
 */
record CalibrationFinding(
        ModelCalibration calibration, int right, int sampled, int confidences, CalibrationTrial trial) {
    private static final long SEED = 1;

    /**
     * Fits.
     *
     * @throws UsageException if there are too few verdicts, or nearly all are of one kind
     */
    static CalibrationFinding of(ModelVersion model, CalibrationMethod method, int least, List<Reviewed> reviewed) {
        List<Reviewed> own = reviewed.stream().filter(each -> isOf(model, each)).toList();
        if (own.size() < least) {
            throw new UsageException(tooFew(model, method, least, own.size(), reviewed));
        }
        List<Outcome> outcomes = own.stream()
                .map(each -> new Outcome(each.confidence(), each.approved(), each.weight()))
                .toList();
        int right = (int) outcomes.stream().filter(Outcome::right).count();
        if (CalibrationTrial.fewest(outcomes) < CalibrationTrial.LEAST_OF_A_KIND) {
            throw new UsageException(
                    "The verdicts on %s are too much alike: of %,d outputs %,d were approved as they were; a calibration needs at least %d that were, and %d that were not. Wait for more."
                            .formatted(
                                    words(model),
                                    own.size(),
                                    right,
                                    CalibrationTrial.LEAST_OF_A_KIND,
                                    CalibrationTrial.LEAST_OF_A_KIND));
        }
        CalibrationTrial trial = CalibrationTrial.of(method, outcomes, SEED);
        List<Instant> times = own.stream().map(Reviewed::at).sorted().toList();
        var calibration = new ModelCalibration(
                model.model(), model.version(), trial.calibrator(), own.size(), times.getFirst(), times.getLast());
        int sampled = (int) own.stream().filter(each -> each.weight() > 1).count();
        int confidences =
                (int) own.stream().map(Reviewed::confidence).distinct().count();
        return new CalibrationFinding(calibration, right, sampled, confidences, trial);
    }

    private static boolean isOf(ModelVersion model, Reviewed reviewed) {
        return reviewed.model().equals(model.model())
                && (model.version().isEmpty() || reviewed.version().equals(model.version()));
    }

    /** A model, with its version if it is about one alone. */
    static String words(ModelVersion model) {
        return "%s %s".formatted(model.model(), model.version()).strip();
    }

    private static String tooFew(
            ModelVersion model, CalibrationMethod method, int least, int found, List<Reviewed> reviewed) {
        String known = reviewed.stream()
                .filter(each -> !each.model().isEmpty())
                .map(each -> model.version().isEmpty()
                        ? each.model()
                        : words(new ModelVersion(each.model(), each.version())))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String hint = found > 0 || known.isEmpty()
                ? "Wait for more, or let people look at more audit samples (audit_rate in the policy)."
                : "There are some on " + known + ".";
        return "Of %,d verdicts with a confidence %,d are on %s; %s needs %,d. %s"
                .formatted(reviewed.size(), found, words(model), method.word(), least, hint);
    }
}
