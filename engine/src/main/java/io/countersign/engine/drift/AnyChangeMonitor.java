package io.countersign.engine.drift;

import java.util.List;
import java.util.Optional;

/**
 * Any change of the distribution: the conformal Shiryaev–Roberts e-detector. Each value is ranked among all before it, and
 * {@linkplain Bets bets} are laid on how its rank is distributed. While the values come in an exchangeable order, whatever
 * their distribution, the mean number of values to a false alarm is at least the target. About 1.6 KB of state; a value
 * costs the same however many went before.
 *
 * <p>Sources: Vovk, Gammerman and Shafer, conformal test martingales, arXiv 2102.10439; Shin, Ramdas and Rinaldo,
 * e-detectors, arXiv 2203.03532. As long as all values are the same there is nothing to rank and nothing is bet. While an
 * alarm stands, values are ranked but not learned, so that an alarm stays until they are as before. Weak on values that are only 0 or 1. For one thread.
 */
public final class AnyChangeMonitor extends BettingMonitor {
    private static final double[] PAYOFFS = Bets.payoffs();
    private static final ShiryaevRoberts.Stakes STAKES = Bets.stakes();

    private final Cells cells;
    private final Ranks ranks;
    private final TieBreaker ties;

    AnyChangeMonitor(AnyChangeSnapshot saved) {
        super(new Betting(MonitorKind.ANY_CHANGE, STAKES, saved.betting()));
        cells = saved.cells();
        ranks = new Ranks(saved.counts());
        ties = new TieBreaker(saved.ties());
    }

    /**
     * Begins after a baseline.
     *
     * @param baseline the values with which the next are ranked, in order; may be empty
     * @param target the mean number of values between false alarms, above 1
     * @param seed for breaking ties between equal values
     */
    public static AnyChangeMonitor after(List<Double> baseline, double target, long seed) {
        Cells cells = Cells.of(BaselineStatistics.of(baseline));
        var ranks = new Ranks();
        baseline.forEach(value -> ranks.count(cells.of(value)));
        return new AnyChangeMonitor(
                new AnyChangeSnapshot(cells, ranks.counts(), TieBreaker.mixed(seed), Betting.State.of(target)));
    }

    @Override
    public Optional<Alarm> observe(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        int cell = cells.of(value);
        double rank = ranks.of(cell, ties.next());
        boolean informative = !ranks.areAllIn(cell);
        if (!betting.isRaised()) {
            ranks.count(cell);
        }
        return informative ? betting.bet(PAYOFFS, Bets.at(rank)) : betting.pass();
    }

    @Override
    public AnyChangeSnapshot snapshot() {
        return new AnyChangeSnapshot(cells, ranks.counts(), ties.state(), betting.state());
    }
}
