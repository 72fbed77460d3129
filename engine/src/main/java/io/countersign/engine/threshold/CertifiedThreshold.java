package io.countersign.engine.threshold;

import io.countersign.engine.calibration.Outcome;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A threshold on confidence with a guarantee on the risk of what it accepts: with a probability of 1 - delta the share of errors
 * among future accepted decisions is at most the bound, if they come from the same distribution as the labelled ones. Found by
 * selection with guaranteed risk (Geifman and El-Yaniv, arXiv 1705.08500): a binary search over thresholds, each tried with the
 * bound of Clopper and Pearson at delta / ceil(log2 m).
 *
 * @param threshold confidence from which decisions are accepted
 * @param coverage the share of labelled decisions that it accepts
 * @param risk the share of errors among those
 * @param bound what the true risk does not exceed
 */
public record CertifiedThreshold(double threshold, double coverage, double risk, double bound) {
    /**
     * Searches the threshold that accepts most.
     *
     * @param target the risk that may not be exceeded, strictly between 0 and 1
     * @param delta the probability that the promise fails, strictly between 0 and 1
     * @return empty if no threshold that was tried keeps the target: more labels, or a greater risk, are needed
     */
    public static Optional<CertifiedThreshold> of(List<Outcome> outcomes, double target, double delta) {
        requireProbability("target", target);
        requireProbability("delta", delta);
        RiskCoverage curve = RiskCoverage.of(outcomes);
        int tries = Math.max(1, (int) Math.ceil(Math.log(outcomes.size()) / Math.log(2)));
        Optional<CertifiedThreshold> best = Optional.empty();
        int kept = 0;
        int broken = outcomes.size() + 1;
        for (int i = 0; i < tries && kept + 1 < broken; i++) {
            int accepted = (kept + broken) / 2;
            RiskCoverage.Point point = accepting(curve, accepted);
            double bound = upperBound(point.errors(), point.accepted(), delta / tries);
            if (bound <= target) {
                kept = Math.max(accepted, point.accepted());
                best = Optional.of(
                        new CertifiedThreshold(point.threshold(), curve.coverage(point), point.risk(), bound));
            } else {
                broken = accepted;
            }
        }
        return best;
    }

    /** Clopper and Pearson's one-sided bound: what the probability of an error exceeds with a probability of delta at most. */
    public static double upperBound(int errors, int of, double delta) {
        return errors >= of
                ? 1
                : new BetaDistribution(errors + 1.0, of - errors).inverseCumulativeProbability(1 - delta);
    }

    /** The strictest threshold that accepts at least so many. */
    private static RiskCoverage.Point accepting(RiskCoverage curve, int accepted) {
        return curve.points().stream()
                .filter(point -> point.accepted() >= accepted)
                .findFirst()
                .orElseThrow();
    }

    private static void requireProbability(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("%s must lie between 0 and 1, was %s".formatted(name, value));
        }
    }
}
