package io.countersign.engine.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One signal of one model, watched from its first value on: learns a baseline if the monitor needs one, counts what is no
 * number, watches residuals where neighbours depend on each other, and begins anew after an alarm if the settings say so.
 *
 * <p>Mutable and for one thread; snapshots, conditions and alarms are immutable.
 */
public final class Watch {
    private final MonitorSettings settings;
    private final InputCounter counter;
    private Phase phase;
    private long resets;
    private @Nullable Alarm last;

    private Watch(MonitorSettings settings, Phase phase) {
        this.settings = settings;
        this.phase = phase;
        counter = new InputCounter(InputCounts.NONE);
    }

    Watch(WatchSnapshot saved) {
        settings = saved.settings();
        counter = new InputCounter(saved.counts());
        phase = saved.phase();
        resets = saved.resets();
        last = saved.last();
    }

    /** Begins with the first value of a stream. */
    public static Watch of(MonitorSettings settings) {
        return new Watch(settings, beginning(settings));
    }

    /** Begins after a baseline that is there already; monitors that need none ignore it. */
    public static Watch of(MonitorSettings settings, Baseline baseline) {
        return new Watch(
                settings,
                settings.kind().needsBaseline() ? Phase.watching(settings, baseline, false) : Phase.watching(settings));
    }

    /**
     * Takes the next value. What is {@linkplain BadInput no number that can be watched} is counted and moves nothing.
     *
     * @return an alarm if this value raised one; its places are counted from 1 over all that came, refused or not
     */
    public Optional<Alarm> observe(double value) {
        Optional<BadInput> bad = BadInput.of(value);
        if (bad.isPresent()) {
            refuse(bad.get());
            return Optional.empty();
        }
        counter.use();
        if (isBeyond(value)) {
            counter.goBeyond();
        }
        return switch (phase) {
            case Phase.Learning learning -> {
                learn(learning.values(), value);
                yield Optional.empty();
            }
            case Phase.Watching watching ->
                watching.observe(value)
                        .map(alarm -> raise(alarm, watching.monitor().observed()));
        };
    }

    /** Counts something that came in place of a number. */
    public void refuse(BadInput problem) {
        counter.refuse(problem);
    }

    /** What speaks for a change now; 0 while a baseline is learned. */
    public double evidence() {
        return switch (phase) {
            case Phase.Learning _ -> 0;
            case Phase.Watching watching -> watching.monitor().evidence();
        };
    }

    /** Whether a baseline is there, or none is needed. */
    public boolean isWatching() {
        return phase instanceof Phase.Watching;
    }

    /** Where the evidence raises an alarm; empty while a baseline is learned. */
    public Optional<Double> threshold() {
        return switch (phase) {
            case Phase.Learning _ -> Optional.empty();
            case Phase.Watching watching -> Optional.of(watching.monitor().threshold());
        };
    }

    /** How it stands. */
    public Condition condition() {
        return switch (phase) {
            case Phase.Learning(List<Double> values) ->
                values.isEmpty() ? new Condition.Waiting() : new Condition.Learning(values.size(), settings.baseline());
            case Phase.Watching watching -> condition(watching);
        };
    }

    /** What a person should know beside it. */
    public Set<Caveat> caveats() {
        return Caveat.of(settings, baseline().orElse(null), counter.counts());
    }

    /** What came. */
    public InputCounts counts() {
        return counter.counts();
    }

    /** What the values are compared with; empty while it is learned, and for monitors that need none. */
    public Optional<Baseline> baseline() {
        return switch (phase) {
            case Phase.Learning _ -> Optional.empty();
            case Phase.Watching watching -> Optional.ofNullable(watching.baseline());
        };
    }

    /** The last alarm that was raised, over or not. */
    public Optional<Alarm> lastAlarm() {
        return Optional.ofNullable(last);
    }

    /** How the signal is watched. */
    public MonitorSettings settings() {
        return settings;
    }

    /** All that is needed to go on exactly as this watch would. */
    public WatchSnapshot snapshot() {
        return WatchSnapshot.of(settings, counter.counts(), phase, resets, last);
    }

    private static Phase beginning(MonitorSettings settings) {
        return settings.kind().needsBaseline() ? new Phase.Learning(new ArrayList<>()) : Phase.watching(settings);
    }

    private void learn(List<Double> values, double value) {
        values.add(value);
        if (values.size() == settings.baseline()) {
            phase = Phase.watching(seeded(), Baseline.learned(values), true);
        }
    }

    private Alarm raise(Alarm alarm, long observed) {
        Alarm placed = alarm.after(counter.counts().seen() - observed);
        last = placed;
        if (settings.reset()) {
            resets++;
            phase = baseline()
                    .filter(Baseline::isKept)
                    .<Phase>map(kept -> Phase.watching(seeded(), kept, false))
                    .orElseGet(() -> beginning(settings));
        }
        return placed;
    }

    /** Other ties after each reset. */
    private MonitorSettings seeded() {
        return settings.withSeed(settings.seed() + resets);
    }

    private Condition condition(Phase.Watching watching) {
        Monitor monitor = watching.monitor();
        if (last != null && monitor.isRaised()) {
            return new Condition.Alarmed(last);
        }
        if (counter.counts().used() == 0) {
            return new Condition.Waiting();
        }
        @Nullable Baseline baseline = watching.baseline();
        return baseline != null && baseline.statistics().isConstant()
                ? new Condition.Constant(baseline.values().getFirst(), monitor.observed())
                : new Condition.Watching(monitor.observed());
    }

    private boolean isBeyond(double value) {
        return switch (settings.kind()) {
            case CALIBRATION -> Math.abs(value) > 1;
            case ADWIN -> value < 0 || value > 1;
            case ANY_CHANGE, MEAN_SHIFT, KL, KS, ROLLING_MEAN, ROLLING_MEAN_15 -> false;
        };
    }
}
