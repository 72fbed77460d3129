package io.countersign.engine.drift;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved state of a {@link Watch}: immutable, compared by value. What goes on from it gives the same results to the last bit.
 *
 * @param settings how the signal is watched
 * @param counts what came
 * @param learned the values of an incomplete baseline; null when it is complete or none is needed
 * @param baseline what the values are compared with; null while it is learned or if none is needed
 * @param residuals the model of neighbours; null if the values themselves are watched
 * @param monitor the monitor; null while the baseline is learned
 * @param resets how often it began anew
 * @param last the last alarm; null before the first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WatchSnapshot(
        MonitorSettings settings,
        InputCounts counts,
        @Nullable List<Double> learned,
        @Nullable Baseline baseline,
        Residuals.@Nullable State residuals,
        @Nullable MonitorSnapshot monitor,
        long resets,
        @Nullable Alarm last) {
    public WatchSnapshot {
        learned = learned == null ? null : List.copyOf(learned);
        if ((learned == null) == (monitor == null)) {
            throw new IllegalArgumentException("there must be a monitor or the values of an incomplete baseline");
        }
    }

    static WatchSnapshot of(
            MonitorSettings settings, InputCounts counts, Phase phase, long resets, @Nullable Alarm last) {
        return switch (phase) {
            case Phase.Learning(List<Double> values) ->
                new WatchSnapshot(settings, counts, values, null, null, null, resets, last);
            case Phase.Watching(Baseline baseline, Residuals residuals, Monitor monitor) ->
                new WatchSnapshot(
                        settings,
                        counts,
                        null,
                        baseline,
                        residuals == null ? null : residuals.state(),
                        monitor.snapshot(),
                        resets,
                        last);
        };
    }

    /** A watch that goes on from here. */
    public Watch resume() {
        return new Watch(this);
    }

    Phase phase() {
        return monitor == null
                ? new Phase.Learning(new ArrayList<>(learned == null ? List.of() : learned))
                : new Phase.Watching(baseline, residuals == null ? null : new Residuals(residuals), monitor.resume());
    }
}
