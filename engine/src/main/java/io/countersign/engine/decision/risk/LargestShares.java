package io.countersign.engine.decision.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * The contributions that people can take in: the largest, and one last that stands for all others together, so that an input
 * of a million numbers explains itself in a few lines. The shares together still make the same risk.
 */
public final class LargestShares {
    /** How many are told one by one: 20, and a single one behind them too. */
    public static final int MOST = 20;

    /** The longest source or reason, in characters: 200. */
    public static final int LONGEST_TEXT = 200;

    private LargestShares() {}

    /**
     * Keeps the largest.
     *
     * @param all contributions, the largest first
     * @return at most {@link #MOST} of them, and behind them one with the count of the others; what was cut already stays as it is
     */
    public static List<RiskContribution> of(List<RiskContribution> all) {
        int oneByOne = all.size() <= MOST + 1 ? all.size() : MOST;
        if (oneByOne == all.size() && all.stream().noneMatch(LargestShares::isLong)) {
            return all;
        }
        var told = new ArrayList<RiskContribution>(MOST + 1);
        all.stream().limit(oneByOne).map(LargestShares::shortened).forEach(told::add);
        if (oneByOne < all.size()) {
            told.add(together(all.subList(oneByOne, all.size())));
        }
        return told;
    }

    private static RiskContribution together(List<RiskContribution> others) {
        double safety = 1;
        int count = 0;
        for (RiskContribution each : others) {
            safety *= 1 - each.share();
            count += each.count();
        }
        return new RiskContribution("%,d more".formatted(count), 1 - safety, "none of them larger", count);
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
