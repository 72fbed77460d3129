package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.BaselineStatistics;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.MonitorSettings;
import io.countersign.engine.drift.Watch;
import io.countersign.engine.drift.WatchSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One watched stream with its latest values. Mutable and for one thread. */
final class SignalWatch {
    private final DriftPlan plan;
    private final WatchedStream stream;
    private final Signal signal;
    private final LatestValues latest;
    private final EvidenceTrace trace;
    private Watch watch;
    private long watched;
    private long alike;
    private @Nullable SignalAlarm last;

    /**
     * Saved state.
     *
     * @param alike how many values have come since the last change: what came before is not usual any more
     */
    record Saved(
            WatchedStream stream,
            WatchSnapshot watch,
            List<Double> recent,
            long watched,
            long alike,
            EvidenceTrace.Saved trace,
            @Nullable SignalAlarm last) {}

    SignalWatch(DriftPlan plan, WatchedStream stream, PlannedSignal planned) {
        this.plan = plan;
        this.stream = stream;
        signal = planned.signal();
        latest = new LatestValues(plan.baseline());
        trace = new EvidenceTrace(EvidenceTrace.Saved.NONE);
        watch = Watch.of(plan.settings(stream, planned));
    }

    SignalWatch(DriftPlan plan, Saved saved, PlannedSignal planned) {
        this.plan = plan;
        stream = saved.stream();
        signal = planned.signal();
        latest = new LatestValues(plan.baseline());
        saved.recent().forEach(latest::add);
        trace = new EvidenceTrace(saved.trace());
        watch = saved.watch().resume();
        watched = saved.watched();
        alike = saved.alike();
        last = saved.last();
    }

    /**
     * The same stream under another plan. What is usual stays, unless the plan wants it longer or shorter; what speaks for a change
     * is counted anew, since the share of the budget is another one.
     */
    SignalWatch under(DriftPlan other, PlannedSignal planned) {
        MonitorSettings settings = other.settings(stream, planned);
        if (settings.equals(watch.settings())) {
            return this;
        }
        Optional<Baseline> kept =
                watch.baseline().filter(baseline -> baseline.isKept() || settings.baseline() == plan.baseline());
        Watch anew = kept.map(baseline -> Watch.of(settings, baseline)).orElseGet(() -> Watch.of(settings));
        return new SignalWatch(
                other,
                new Saved(stream, anew.snapshot(), latest.last(other.baseline()), watched, alike, trace.saved(), last),
                planned);
    }

    Optional<SignalAlarm> take(DecisionRecord decision) {
        return take(signal.in(decision), decision.at());
    }

    Optional<SignalAlarm> take(LoggedVerdict verdict) {
        return take(signal.in(verdict), verdict.at());
    }

    private Optional<SignalAlarm> take(Observation observation, Instant at) {
        return switch (observation) {
            case Observation.Value(double value) -> observe(value, at);
            case Observation.Refused(var problem) -> {
                watch.refuse(problem);
                yield Optional.empty();
            }
            case Observation.None() -> Optional.empty();
        };
    }

    /** Millions of values pass here when a console starts, so that nothing is made for those that raise no alarm. */
    private Optional<SignalAlarm> observe(double value, Instant at) {
        latest.add(value);
        alike++;
        boolean shown = watch.isWatching();
        Optional<Baseline> before = watch.baseline();
        Optional<Alarm> alarm = watch.observe(value);
        if (shown) {
            watched++;
            trace.add(at, alarm.isPresent() ? alarm.get().evidence() : watch.evidence());
        }
        if (alarm.isEmpty()) {
            return Optional.empty();
        }
        last = alarm(alarm.get(), at, before);
        return Optional.of(last);
    }

    private SignalAlarm alarm(Alarm alarm, Instant at, Optional<Baseline> baseline) {
        alike = alarm.index() - alarm.start() + 1;
        double before =
                baseline.map(Baseline::statistics).map(BaselineStatistics::mean).orElse(Double.NaN);
        return new SignalAlarm(stream, at, alarm, before, mean(latest.last(alike)), plan.target(), signal.isOfTrust());
    }

    /** Begins anew with the latest values as baseline; empty if there are not enough, or if none is needed. */
    Optional<Baseline> accept(BaselineWish wish) {
        List<Double> values = latest.last(alike);
        if (!watch.settings().kind().needsBaseline() || values.size() < SignalView.least(plan.baseline())) {
            return Optional.empty();
        }
        Baseline accepted = Baseline.learned(values).accepted(wish.by(), wish.at(), wish.reason());
        watch = Watch.of(watch.settings(), accepted);
        return Optional.of(accepted);
    }

    WatchedStream stream() {
        return stream;
    }

    boolean isOfVerdicts() {
        return signal.isOfVerdicts();
    }

    boolean standsAgainstTrust() {
        return signal.isOfTrust() && isAlarmed();
    }

    private boolean isAlarmed() {
        return watch.condition() instanceof Condition.Alarmed;
    }

    SignalView view() {
        return new SignalView(
                stream,
                watch.settings(),
                watch.condition(),
                watch.evidence(),
                watch.threshold(),
                watch.caveats(),
                watch.counts(),
                watched,
                watch.baseline(),
                latest.last(Long.MAX_VALUE),
                latest.last(alike).size(),
                trace.points(),
                Optional.ofNullable(last));
    }

    Saved saved() {
        return new Saved(stream, watch.snapshot(), latest.last(Long.MAX_VALUE), watched, alike, trace.saved(), last);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
