package io.countersign.engine.decision.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The contributions that people can take in: the largest, and one last that stands for all others together, so that an input
 * of a million numbers explains itself in a few lines. The shares together still make the same risk. Keeps no more than it tells; for
 * one thread.
 */
public final class LargestShares {
    /** How many are told one by one: 20, and a single one behind them too. */
    public static final int MOST = 20;

    /** The longest source or reason, in characters: 200. */
    public static final int LONGEST_TEXT = 200;

    private static final Comparator<Placed> SMALLEST_FIRST = Comparator.comparingDouble(
                    (Placed each) -> each.contribution.share())
            .thenComparing(Comparator.comparingInt(Placed::place).reversed());

    private final PriorityQueue<Placed> largest = new PriorityQueue<>(SMALLEST_FIRST);
    private int places;
    private double othersSafety = 1;
    private int others;

    private record Placed(RiskContribution contribution, int place) {}

    /**
     * Keeps the largest.
     *
     * @param all contributions, the largest first
     * @return at most {@link #MOST} of them, and behind them one with the count of the others; what was cut already stays as it is
     */
    public static List<RiskContribution> of(List<RiskContribution> all) {
        if (all.size() <= MOST + 1 && all.stream().noneMatch(LargestShares::isLong)) {
            return all;
        }
        var shares = new LargestShares();
        all.forEach(shares::add);
        return shares.told();
    }

    /** Whether a share as large as this would be told by itself. */
    boolean tells(double share) {
        return largest.size() <= MOST || share > largest.element().contribution.share();
    }

    void add(RiskContribution contribution) {
        if (contribution.isOfMany() || !tells(contribution.share())) {
            addUntold(contribution.share(), contribution.count());
            return;
        }
        largest.add(new Placed(shortened(contribution), places++));
        if (largest.size() > MOST + 1) {
            giveUpOne();
        }
    }

    /** Adds what is not told by itself. */
    void addUntold(double share, int count) {
        othersSafety *= 1 - share;
        others += count;
    }

    /** The largest first, and behind them what stands for the others. */
    List<RiskContribution> told() {
        if (others > 0 && largest.size() > MOST) {
            giveUpOne();
        }
        var told = new ArrayList<RiskContribution>(MOST + 1);
        largest.stream()
                .sorted(SMALLEST_FIRST.reversed())
                .map(Placed::contribution)
                .forEach(told::add);
        if (others > 0) {
            told.add(new RiskContribution(
                    "%,d more".formatted(others), 1 - othersSafety, "none of them larger", others));
        }
        return told;
    }

    private void giveUpOne() {
        addUntold(largest.remove().contribution.share(), 1);
    }

    private static boolean isLong(RiskContribution each) {
        return each.source().length() > LONGEST_TEXT || each.because().length() > LONGEST_TEXT;
    }

    private static RiskContribution shortened(RiskContribution each) {
        return isLong(each)
                ? new RiskContribution(shortened(each.source()), each.share(), shortened(each.because()), each.count())
                : each;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? LONGEST_TEXT - 2 : LONGEST_TEXT - 1;
        return text.substring(0, end) + "…";
    }
}
