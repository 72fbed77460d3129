package io.countersign.engine.drift;

/** What monitors that bet have in common: how the bets stand. */
abstract sealed class BettingMonitor implements Monitor permits AnyChangeMonitor, CalibrationMonitor, MeanShiftMonitor {
    final Betting betting;

    BettingMonitor(Betting betting) {
        this.betting = betting;
    }

    @Override
    public final double evidence() {
        return betting.evidence();
    }

    @Override
    public final double threshold() {
        return betting.threshold();
    }

    @Override
    public final boolean isRaised() {
        return betting.isRaised();
    }

    @Override
    public final long observed() {
        return betting.observed();
    }
}
