package io.countersign.engine.decision.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * The contributions that people can take in: the largest, and one last that stands for all others together, so that an input
 * of a million numbers explains itself in a few lines. The shares together still make the same risk. Holds few at a time; for
 * one thread.
 */
public final class LargestShares {
    /** How many are told one by one: 20, and a single one behind them too. */
    public static final int MOST = 20;

    /** The longest source or reason, in characters: 200. */
    public static final int LONGEST_TEXT = 200;

    /** So many are gathered before the smallest of them are let go. */
    private static final int ROOM = 2 * (MOST + 1);

    private final List<RiskContribution> gathered = new ArrayList<>();
    private double least;
    private double othersSafety = 1;
    private int others;

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

    /** Whether a share as large as this may be told by itself. */
    boolean tells(double share) {
        return share > least;
    }

    void add(RiskContribution contribution) {
        if (contribution.isOfMany()) {
            addUntold(contribution.share(), contribution.count());
            return;
        }
        gathered.add(shortened(contribution));
        if (gathered.size() == ROOM) {
            letGoBeyond(MOST + 1);
            least = gathered.getLast().share();
        }
    }

    /** Adds what is not told by itself. */
    void addUntold(double share, int count) {
        othersSafety *= 1 - share;
        others += count;
    }

    /** The largest first, and behind them what stands for the others; after that nothing is added any more. */
    List<RiskContribution> told() {
        letGoBeyond(MOST + 1);
        if (others > 0) {
            letGoBeyond(MOST);
            gathered.add(new RiskContribution(
                    "%,d more".formatted(others), 1 - othersSafety, "none of them larger", others));
        }
        return gathered;
    }

    /** Of equal shares those that came first stay. */
    private void letGoBeyond(int most) {
        gathered.sort(RiskContribution.LARGEST_FIRST);
        while (gathered.size() > most) {
            addUntold(gathered.removeLast().share(), 1);
        }
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
