package io.countersign.bench;

import io.countersign.engine.drift.AdwinMonitor;
import io.countersign.engine.drift.AnyChangeMonitor;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.MonitorSettings;
import io.countersign.engine.drift.Numbers;
import io.countersign.engine.drift.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import moa.classifiers.core.driftdetection.ADWIN;

/** What a value costs, and a million values through all monitors. */
final class DriftCost {
    private static final int VALUES = 1_000_000;
    private static final int ROUNDS = 5;
    private static final double NEVER = 1e15;
    private static final int CELLS = 128;
    private static final int BLOCKS = 16;
    private static final int BETS = 18;
    private static final int OBJECTS = 12;
    private static final int HEADER = 24;

    private final double[] values = Numbers.array(VALUES, new Numbers(5)::confidence);
    private long alarms;

    List<Figure> measure() {
        double anyChange = nanos(() -> {
            AnyChangeMonitor monitor = AnyChangeMonitor.after(List.of(0.7, 0.8, 0.85, 0.9), NEVER, 1);
            return value -> monitor.observe(value).isPresent();
        });
        double adwin = Double.MAX_VALUE;
        double moa = Double.MAX_VALUE;
        for (int turn = 0; turn < 2; turn++) {
            adwin = Math.min(adwin, nanos(() -> {
                AdwinMonitor monitor = AdwinMonitor.of(AdwinMonitor.DELTA);
                return value -> monitor.observe(value).isPresent();
            }));
            moa = Math.min(moa, nanos(() -> new ADWIN(AdwinMonitor.DELTA)::setInput));
        }
        return List.of(
                Figure.atMost("any-change: a value", "ns", anyChange, 60),
                Figure.told("ADWIN: a value, every border checked at every value", "ns", adwin),
                Figure.told("MOA's ADWIN: a value, checked every 32", "ns", moa),
                DriftFigures.within("ADWIN against MOA's", adwin / moa, 0, 0.5),
                Figure.atMost("a million values through all monitors", "s", replay(), 2),
                Figure.told("alarms, so that nothing is left out", "", alarms % 10));
    }

    /** The arrays of an any-change monitor, and a header for each of its objects; without the shared table of bets. */
    static int stateBytes() {
        return (CELLS + BLOCKS + 2 * BETS) * Long.BYTES + OBJECTS * HEADER;
    }

    private double nanos(Supplier<DoublePredicate> monitors) {
        var rounds = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            DoublePredicate monitor = monitors.get();
            long from = System.nanoTime();
            for (double value : values) {
                alarms += monitor.test(value) ? 1 : 0;
            }
            if (round >= 0) {
                rounds[round] = (double) (System.nanoTime() - from) / VALUES;
            }
        }
        return Samples.median(rounds);
    }

    private double replay() {
        List<Watch> watches = Arrays.stream(MonitorKind.values())
                .map(kind -> Watch.of(MonitorSettings.of(kind).withReset(true)))
                .toList();
        long from = System.nanoTime();
        for (double value : values) {
            for (Watch watch : watches) {
                alarms += watch.observe(value).isPresent() ? 1 : 0;
            }
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
