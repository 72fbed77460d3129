package io.countersign.app.confidence;

import io.countersign.app.decisions.ModelVersion;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.calibration.Outcome;
import io.countersign.engine.calibration.Reliability;
import io.countersign.engine.threshold.RiskCoverage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often people approved somebody's outputs as they were, by confidence. Immutable.
 *
 * @param share of outputs that they approved unchanged, 0 to 1, an audit sample counted for all decisions that chance left out
 * @param reliability by confidence
 * @param area under the curve of risk and coverage, 0 to 1, less is better
 */
record Agreement(Whose whose, double share, Reliability reliability, double area) {
    /** Wide enough to hold some verdicts each. */
    static final int BINS = 10;

    private static final long SEED = 1;

    /** Nothing if people decided nothing of theirs in this time. */
    static Optional<Agreement> of(Whose whose, TimeWindow window, List<Reviewed> reviewed, Instant now) {
        List<Outcome> outcomes = reviewed.stream()
                .filter(each -> whose.has(new ModelVersion(each.model(), each.version())))
                .filter(each -> window.start(now).filter(each.at()::isBefore).isEmpty())
                .map(each -> new Outcome(each.confidence(), each.approved(), each.weight()))
                .toList();
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(of(whose, outcomes));
    }

    private static Agreement of(Whose whose, List<Outcome> outcomes) {
        return new Agreement(
                whose,
                outcomes.stream()
                                .mapToDouble(each -> each.weight() * each.label())
                                .sum()
                        / outcomes.stream().mapToDouble(Outcome::weight).sum(),
                Reliability.of(outcomes, BINS, SEED),
                RiskCoverage.of(outcomes).area());
    }

    /** The bin with this confidence, if it has verdicts. */
    Optional<Reliability.Bin> bin(double confidence) {
        return reliability.bins().stream()
                .filter(bin -> bin.from() <= confidence && (confidence < bin.to() || bin.to() >= 1))
                .findFirst();
    }
}
