package io.countersign.bench;

import io.countersign.engine.drift.AdwinMonitor;
import io.countersign.engine.drift.AnyChangeMonitor;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.DriftJson;
import io.countersign.engine.drift.MeanShiftMonitor;
import io.countersign.engine.drift.Monitor;
import io.countersign.engine.drift.Numbers;
import io.countersign.engine.drift.Rule;
import io.countersign.engine.drift.RuleMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * How rarely monitors alarm for nothing, how soon they see changes, and what a value costs. The baseline has 500 values; changes come
 * after 500 more. A rule that alarms every so many values, whatever they are, stands beside them.
 */
final class DriftBenchmark implements Benchmark {
    private static final int BASELINE = 500;
    private static final int BEFORE = 500;
    private static final int CAP = 5_000;
    private static final int CHANGES = 6_000;
    private static final int CHANGES_OF_OTHERS = 500;
    private static final double TARGET = 10_000;
    private static final int STATE_BYTES = 2_048;

    @Override
    public List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        figures.addAll(new DriftCost().measure());
        runLengths(figures);
        delays(figures);
        int saved = DriftJson.write(
                        AnyChangeMonitor.after(Numbers.list(BASELINE, new Numbers(1)::confidence), TARGET, 1)
                                .snapshot())
                .length();
        figures.add(Figure.atMost("any-change: numbers it holds", "B", DriftCost.stateBytes(), STATE_BYTES));
        figures.add(Figure.told("any-change: the same saved as JSON", "B", saved));
        return figures;
    }

    private static void runLengths(List<Figure> figures) {
        for (DriftStreams.Unchanging stream : DriftStreams.Unchanging.values()) {
            for (Map.Entry<Integer, Integer> each :
                    List.of(Map.entry(1_000, 4_000), Map.entry(10_000, 1_500), Map.entry(100_000, 400))) {
                double mean = meanToAlarm(stream, each.getKey(), each.getValue());
                figures.add(DriftFigures.within(
                        "any-change: mean run / target %,d, %s, %,d runs"
                                .formatted(each.getKey(), stream.label(), each.getValue()),
                        mean / each.getKey(),
                        0.95,
                        1.4));
            }
        }
    }

    private static double meanToAlarm(DriftStreams.Unchanging stream, int target, int runs) {
        var numbers = new Numbers(target);
        DoubleSupplier values = () -> stream.draw(numbers);
        long watched = 0;
        for (int run = 0; run < runs; run++) {
            Monitor monitor = AnyChangeMonitor.after(Numbers.list(BASELINE, values), target, run);
            do {
                watched++;
            } while (monitor.observe(values.getAsDouble()).isEmpty());
        }
        return (double) watched / runs;
    }

    private static void delays(List<Figure> figures) {
        for (DriftStreams.Change change : DriftStreams.Change.values()) {
            figures.add(DriftFigures.delay(
                    "any-change: delay, " + change.label(), delay(Kind.ANY_CHANGE, change), change.goal()));
        }
        for (Kind kind : List.of(Kind.MEAN_SHIFT, Kind.ADWIN, Kind.KL, Kind.KS, Kind.EVERY_60)) {
            for (DriftStreams.Change change :
                    List.of(DriftStreams.Change.MEAN_LOWER_10, DriftStreams.Change.WIDER, DriftStreams.Change.SHAPE)) {
                figures.add(Figure.told(kind.label + ": delay, " + change.label(), "", delay(kind, change)));
            }
        }
    }

    /** The first changed value is delay 1; streams that alarmed before the change are left out; a miss counts as the cap. */
    private static double delay(Kind kind, DriftStreams.Change change) {
        var numbers = new Numbers(11);
        long sum = 0;
        int used = 0;
        int runs = kind == Kind.ANY_CHANGE ? CHANGES : CHANGES_OF_OTHERS;
        for (int run = 0; run < runs; run++) {
            Monitored monitor = kind.after(Numbers.list(BASELINE, numbers::confidence), run);
            boolean early = false;
            for (int i = 0; i < BEFORE; i++) {
                early |= monitor.observe(numbers.confidence());
            }
            if (!early || kind != Kind.ANY_CHANGE) {
                sum += toAlarm(monitor, change, numbers);
                used++;
            }
        }
        return (double) sum / used;
    }

    private static int toAlarm(Monitored monitor, DriftStreams.Change change, Numbers numbers) {
        int delay = 1;
        while (!monitor.observe(change.draw(numbers, delay)) && delay < CAP) {
            delay++;
        }
        return delay;
    }

    /** Something that alarms. */
    private interface Monitored {
        boolean observe(double value);
    }

    private enum Kind {
        ANY_CHANGE("any-change"),
        MEAN_SHIFT("mean-shift"),
        ADWIN("ADWIN"),
        KL("KL rule"),
        KS("KS rule"),
        EVERY_60("an alarm every 60");

        private static final int PERIOD = 60;

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        Monitored after(List<Double> baseline, long seed) {
            Baseline learned = Baseline.learned(baseline);
            return switch (this) {
                case ANY_CHANGE -> watching(AnyChangeMonitor.after(baseline, TARGET, seed));
                case MEAN_SHIFT ->
                    watching(MeanShiftMonitor.around(
                            learned.statistics().mean(), MeanShiftMonitor.TOLERANCE, 0, 1, TARGET));
                case ADWIN -> watching(AdwinMonitor.of(AdwinMonitor.DELTA));
                case KL -> watching(RuleMonitor.after(learned, Rule.KL));
                case KS -> watching(RuleMonitor.after(learned, Rule.KS));
                case EVERY_60 -> every(new long[] {seed % PERIOD});
            };
        }

        private static Monitored watching(Monitor monitor) {
            return value -> monitor.observe(value).isPresent();
        }

        private static Monitored every(long[] passed) {
            return value -> ++passed[0] % PERIOD == 0;
        }
    }
}
