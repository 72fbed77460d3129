package io.countersign.engine.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Fits calibrators to labelled decisions. Each needs right and wrong ones. Thread-safe. */
public final class CalibrationFit {
    private static final double EXACT = 1e-10;
    private static final int MOST_STEPS = 500;
    private static final double WIDEST = Math.log(1_000);

    private CalibrationFit() {}

    /** The temperature with the greatest likelihood, from 1/1000 to 1000. */
    public static Calibrator.Temperature temperature(List<Outcome> outcomes) {
        requireBoth(outcomes);
        double[] logits = outcomes.stream()
                .mapToDouble(each -> Logit.of(each.confidence()))
                .toArray();
        double[] labels = outcomes.stream().mapToDouble(Outcome::label).toArray();
        double[] weights = outcomes.stream().mapToDouble(Outcome::weight).toArray();
        double best = new BrentOptimizer(EXACT, EXACT)
                .optimize(
                        new MaxEval(MOST_STEPS),
                        GoalType.MINIMIZE,
                        new SearchInterval(-WIDEST, WIDEST),
                        new UnivariateObjectiveFunction(log -> loss(logits, labels, weights, Math.exp(-log))))
                .getPoint();
        return new Calibrator.Temperature(Math.exp(best));
    }

    /** Slope and intercept with the greatest likelihood, with Platt's targets just inside 0 and 1. */
    public static Calibrator.Platt platt(List<Outcome> outcomes) {
        requireBoth(outcomes);
        return PlattFit.of(outcomes);
    }

    /** Pool adjacent violators (Ayer et al. 1955); equal confidences are pooled first. */
    public static Calibrator.Isotonic isotonic(List<Outcome> outcomes) {
        requireBoth(outcomes);
        var blocks = new ArrayList<Block>();
        for (Outcome outcome : sorted(outcomes)) {
            double weight = outcome.weight();
            blocks.add(new Block(outcome.confidence(), outcome.confidence(), weight * outcome.label(), weight));
            while (blocks.size() > 1 && blocks.get(blocks.size() - 2).mustJoin(blocks.getLast())) {
                Block upper = blocks.removeLast();
                blocks.add(blocks.removeLast().with(upper));
            }
        }
        List<Block> points = blocks.stream().flatMap(Block::ends).toList();
        return new Calibrator.Isotonic(
                points.stream().map(Block::from).toList(),
                points.stream().map(Block::mean).toList());
    }

    private static List<Outcome> sorted(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence))
                .toList();
    }

    private static double loss(double[] logits, double[] labels, double[] weights, double slope) {
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double logit = slope * logits[i];
            loss += weights[i] * (Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - labels[i] * logit);
        }
        return loss;
    }

    private static void requireBoth(List<Outcome> outcomes) {
        if (outcomes.stream().map(Outcome::right).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "a calibration needs right and wrong outputs, these are all of one kind");
        }
    }

    private record Block(double from, double to, double sum, double count) {
        double mean() {
            return sum / count;
        }

        boolean mustJoin(Block upper) {
            return to == upper.from || mean() > upper.mean();
        }

        Block with(Block upper) {
            return new Block(from, upper.to, sum + upper.sum, count + upper.count);
        }

        Stream<Block> ends() {
            return from == to ? Stream.of(this) : Stream.of(this, new Block(to, to, sum, count));
        }
    }
}
