package io.countersign.engine.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A calibration fitted to all verdicts, and how good its kind is on verdicts that it was not fitted to: each verdict is
 * calibrated by a fit to the other four fifths, which have as many right ones among them. Immutable.
 *
 * @param calibrator fitted to all
 * @param before how honest confidence is as stated
 * @param after how honest it is after calibration, by cross-validation
 */
public record CalibrationTrial(Calibrator calibrator, Reliability before, Reliability after) {
    /** How many verdicts of each kind there must be, so that each fit sees both: 5. */
    public static final int LEAST_OF_A_KIND = 5;

    private static final int FOLDS = 5;
    private static final int BINS = 10;

    /**
     * Fits and judges.
     *
     * @param seed of the parts and the intervals
     * @throws IllegalArgumentException if fewer than {@link #LEAST_OF_A_KIND} are right, or as few wrong
     */
    public static CalibrationTrial of(CalibrationMethod method, List<Outcome> outcomes, long seed) {
        if (fewest(outcomes) < LEAST_OF_A_KIND) {
            throw new IllegalArgumentException(
                    "a calibration needs %d right and %d wrong outputs".formatted(LEAST_OF_A_KIND, LEAST_OF_A_KIND));
        }
        return new CalibrationTrial(
                method.fit(outcomes),
                Reliability.of(outcomes, BINS, seed),
                Reliability.of(heldOut(method, outcomes, seed), BINS, seed));
    }

    /** How many there are of the kind that is rarer, right or wrong. */
    public static int fewest(List<Outcome> outcomes) {
        int right = (int) outcomes.stream().filter(Outcome::right).count();
        return Math.min(right, outcomes.size() - right);
    }

    /** Whether confidence is nearer to the outcomes after calibration than before, by the Brier score. */
    public boolean helps() {
        return after.brier() < before.brier();
    }

    private static List<Outcome> heldOut(CalibrationMethod method, List<Outcome> outcomes, long seed) {
        List<List<Outcome>> folds = folds(outcomes, seed);
        var calibrated = new ArrayList<Outcome>(outcomes.size());
        for (int i = 0; i < FOLDS; i++) {
            Calibrator fitted = method.fit(without(folds, i));
            folds.get(i).forEach(each -> calibrated.add(each.stating(fitted.apply(each.confidence()))));
        }
        return calibrated;
    }

    private static List<Outcome> without(List<List<Outcome>> folds, int left) {
        return IntStream.range(0, FOLDS)
                .filter(i -> i != left)
                .mapToObj(folds::get)
                .flatMap(List::stream)
                .toList();
    }

    /** Equal shares of right and of wrong ones in each. */
    private static List<List<Outcome>> folds(List<Outcome> outcomes, long seed) {
        var shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(seed));
        List<List<Outcome>> folds = new ArrayList<>();
        for (int i = 0; i < FOLDS; i++) {
            folds.add(new ArrayList<>());
        }
        int next = 0;
        for (boolean right : new boolean[] {true, false}) {
            for (Outcome each : shuffled) {
                if (each.right() == right) {
                    folds.get(next++ % FOLDS).add(each);
                }
            }
        }
        return folds;
    }
}
