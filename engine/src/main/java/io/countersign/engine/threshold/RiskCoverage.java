package io.countersign.engine.threshold;

import io.countersign.engine.calibration.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * For each threshold on confidence, how many decisions it accepts and how many of those are wrong (El-Yaniv and Wiener, "On the
 * foundations of noise-free selective classification", JMLR 2010). Immutable.
 *
 * @param count labelled decisions
 * @param points one for each confidence that occurs, from the strictest threshold to the loosest
 * @param area under the curve (Geifman, Uziel and El-Yaniv, ICLR 2019): the risk averaged over how many decisions are accepted, each
 *     counted by its weight; among equal confidences errors count as spread evenly
 */
public record RiskCoverage(int count, List<Point> points, double area) {
    public RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * What a threshold does.
     *
     * @param threshold confidence from which decisions are accepted
     * @param accepted how many are
     * @param errors how many of those are wrong
     */
    public record Point(double threshold, int accepted, int errors) {
        /** The share of the accepted that is wrong. */
        public double risk() {
            return (double) errors / accepted;
        }
    }

    /**
     * The curve of labelled decisions.
     *
     * @param outcomes at least one
     */
    public static RiskCoverage of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("there must be an outcome");
        }
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
        var points = new ArrayList<Point>();
        int errors = 0;
        for (int i = 0; i < sorted.size(); i++) {
            errors += sorted.get(i).right() ? 0 : 1;
            double confidence = sorted.get(i).confidence();
            if (i + 1 == sorted.size() || sorted.get(i + 1).confidence() < confidence) {
                points.add(new Point(confidence, i + 1, errors));
            }
        }
        return new RiskCoverage(sorted.size(), points, area(sorted, points));
    }

    /** The share of decisions that a point accepts. */
    public double coverage(Point point) {
        return (double) point.accepted() / count;
    }

    private static double area(List<Outcome> sorted, List<Point> points) {
        double sum = 0;
        double accepted = 0;
        double errors = 0;
        int from = 0;
        for (Point point : points) {
            List<Outcome> alike = sorted.subList(from, point.accepted());
            double each = alike.stream().mapToDouble(Outcome::weight).sum() / alike.size();
            double wrong = alike.stream()
                            .filter(outcome -> !outcome.right())
                            .mapToDouble(Outcome::weight)
                            .sum()
                    / alike.size();
            for (int i = 0; i < alike.size(); i++) {
                accepted += each;
                errors += wrong;
                sum += each * errors / accepted;
            }
            from = point.accepted();
        }
        return sum / accepted;
    }
}
