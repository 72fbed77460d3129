package io.countersign.app.cli;

import io.countersign.app.decisions.Reviewed;
import io.countersign.app.decisions.ReviewedDecisions;
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
 * @param trial how good it is
 */
record CalibrationFinding(ModelCalibration calibration, int right, CalibrationTrial trial) {
    private static final long SEED = 1;

    /**
     * Fits.
     *
     * @throws UsageException if there are too few verdicts, or nearly all are of one kind
     */
    static CalibrationFinding of(String model, CalibrationMethod method, int least, List<Reviewed> reviewed) {
        List<Reviewed> own =
                reviewed.stream().filter(each -> each.model().equals(model)).toList();
        if (own.size() < least) {
            throw new UsageException(tooFew(model, method, least, own.size(), reviewed));
        }
        List<Outcome> outcomes = own.stream()
                .map(each -> new Outcome(each.confidence(), each.approved()))
                .toList();
        int right = (int) outcomes.stream().filter(Outcome::right).count();
        if (CalibrationTrial.fewest(outcomes) < CalibrationTrial.LEAST_OF_A_KIND) {
            throw new UsageException(
                    "The verdicts on %s are too much alike: of %,d outputs %,d were approved as they were; a calibration needs at least %d that were, and %d that were not. Wait for more."
                            .formatted(
                                    model,
                                    own.size(),
                                    right,
                                    CalibrationTrial.LEAST_OF_A_KIND,
                                    CalibrationTrial.LEAST_OF_A_KIND));
        }
        CalibrationTrial trial = CalibrationTrial.of(method, outcomes, SEED);
        List<Instant> times = own.stream().map(Reviewed::at).sorted().toList();
        var calibration =
                new ModelCalibration(model, "", trial.calibrator(), own.size(), times.getFirst(), times.getLast());
        return new CalibrationFinding(calibration, right, trial);
    }

    private static String tooFew(
            String model, CalibrationMethod method, int least, int found, List<Reviewed> reviewed) {
        String known = reviewed.stream()
                .map(Reviewed::model)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String hint = found > 0 || known.isEmpty()
                ? "Wait for more, or let people look at more audit samples (audit_rate in the policy)."
                : "There are some on " + known + ".";
        return "Among the latest %,d results are %,d verdicts on %s with a confidence; %s needs %,d. %s"
                .formatted(ReviewedDecisions.KEPT, found, model, method.word(), least, hint);
    }
}
