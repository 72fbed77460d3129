package io.countersign.engine.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Logistic regression on the logit by Newton's method, halving steps that do not help (Lin, Lin and Weng 2007). */
final class PlattFit {
    private static final int MOST_STEPS = 100;
    private static final double RIDGE = 1e-12;
    private static final double EXACT = 1e-10;

    private final double[] logits;
    private final double[] targets;
    private final double[] weights;
    private double slope = 1;
    private double intercept;

    private PlattFit(double[] logits, double[] targets, double[] weights) {
        this.logits = logits;
        this.targets = targets;
        this.weights = weights;
    }

    static Calibrator.Platt of(List<Outcome> outcomes) {
        double right = outcomes.stream().filter(Outcome::right).count();
        double high = (right + 1) / (right + 2);
        double low = 1 / (outcomes.size() - right + 2);
        var fit = new PlattFit(
                outcomes.stream()
                        .mapToDouble(each -> Logit.of(each.confidence()))
                        .toArray(),
                outcomes.stream().mapToDouble(each -> each.right() ? high : low).toArray(),
                outcomes.stream().mapToDouble(Outcome::weight).toArray());
        int steps = 0;
        while (steps < MOST_STEPS && fit.step()) {
            steps++;
        }
        return fit.slope >= 0 ? new Calibrator.Platt(fit.slope, fit.intercept) : fit.flat();
    }

    /** A confidence that points the wrong way says nothing. */
    private Calibrator.Platt flat() {
        double mean = IntStream.range(0, targets.length)
                        .mapToDouble(i -> weights[i] * targets[i])
                        .sum()
                / Arrays.stream(weights).sum();
        return new Calibrator.Platt(0, Logit.of(mean));
    }

    private boolean step() {
        double aa = RIDGE;
        double ab = 0;
        double bb = RIDGE;
        double a = 0;
        double b = 0;
        for (int i = 0; i < logits.length; i++) {
            double p = Logit.inverse(slope * logits[i] + intercept);
            double curvature = weights[i] * p * (1 - p);
            aa += curvature * logits[i] * logits[i];
            ab += curvature * logits[i];
            bb += curvature;
            a += weights[i] * (p - targets[i]) * logits[i];
            b += weights[i] * (p - targets[i]);
        }
        double determinant = aa * bb - ab * ab;
        if (!(determinant > 0)) {
            return false;
        }
        return move(-(bb * a - ab * b) / determinant, -(aa * b - ab * a) / determinant);
    }

    private boolean move(double bySlope, double byIntercept) {
        double before = loss(slope, intercept);
        for (double share = 1; share > EXACT; share /= 2) {
            if (loss(slope + share * bySlope, intercept + share * byIntercept) < before) {
                slope += share * bySlope;
                intercept += share * byIntercept;
                return Math.abs(share * bySlope) + Math.abs(share * byIntercept) > EXACT;
            }
        }
        return false;
    }

    private double loss(double s, double i) {
        double loss = 0;
        for (int n = 0; n < logits.length; n++) {
            double logit = s * logits[n] + i;
            loss += weights[n] * (Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - targets[n] * logit);
        }
        return loss;
    }
}
