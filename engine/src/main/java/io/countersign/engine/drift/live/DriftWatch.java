package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionStream.Position;
import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Baseline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every signal of every model and version in the decision log: each learns its baseline, then it is watched. Whoever takes the
 * same batches, from the beginning or from a checkpoint on, has the same alarms, to the last bit: only what stands in the log
 * counts, and neither the time of day nor how the batches were read.
 *
 * <p>Decisions count in the order of the log. When they were made is told with an alarm, and moves nothing: where time runs
 * backwards, because clocks differ or an engine could not write for a while, decisions are watched where they stand and those
 * that are more than {@link #LATE} late are counted. Mutable and for one thread.
 */
public final class DriftWatch {
    /** Of more models and versions than this, the ones that come last are counted and not watched. */
    public static final int MOST_MODELS = 200;

    /** A decision that is older than one before it by more than this is late. */
    public static final Duration LATE = Duration.ofMinutes(1);

    private static final long MIXING = 1_000_003;

    private final Map<ModelVersion, List<SignalWatch>> models = new LinkedHashMap<>();
    private final LogCounter counter;
    private DriftPlan plan;
    private long taken;
    private long lineage;

    private record ModelVersion(String model, String version) {}

    /**
     * Begins with nothing.
     *
     * @param taken how many batches went before
     */
    public DriftWatch(DriftPlan plan, long taken) {
        this.plan = plan;
        this.taken = taken;
        lineage = taken * MIXING + plan.words().hashCode();
        counter = new LogCounter(WatchCounts.NONE, Instant.EPOCH);
    }

    /**
     * Goes on from a checkpoint.
     *
     * @throws InvalidCheckpointException if it cannot be gone on from
     */
    public DriftWatch(DriftCheckpoint saved) {
        taken = saved.position().batches();
        lineage = saved.lineage();
        counter = new LogCounter(saved.counts(), saved.latest());
        List<SignalWatch> resumed = saved.resume();
        plan = saved.plan().plan();
        resumed.forEach(each -> models.computeIfAbsent(of(each.stream()), model -> new ArrayList<>())
                .add(each));
    }

    /**
     * Takes the next batch. If batches were gone before it, the monitors go on with it and the gap is counted.
     *
     * @param number counted from 1 over all batches that were ever written
     * @return what happened in it, in order
     */
    public List<DriftEvent> take(long number, RecordBatch batch) {
        if (number != taken + 1) {
            counter.gap();
            lineage = lineage * MIXING + number;
        }
        taken = number;
        counter.batch(batch);
        var events = new ArrayList<DriftEvent>();
        batch.note().ifPresent(note -> read(note, events));
        records(batch).forEach(decision -> take(decision, events));
        return events;
    }

    /** What is watched now. */
    public DriftPlan plan() {
        return plan;
    }

    /** Watches that began elsewhere or with another plan, or have missed other batches have another number; those with the same are equal. */
    public long lineage() {
        return lineage;
    }

    /** What came. */
    public WatchCounts counts() {
        return counter.counts();
    }

    /** When the latest decision was made; 1970 before the first. */
    public Instant latest() {
        return counter.latest();
    }

    /** How every stream stands, models in the order in which they came. */
    public List<SignalView> views() {
        return models.values().stream()
                .flatMap(List::stream)
                .map(SignalWatch::view)
                .toList();
    }

    /**
     * All that is needed to go on.
     *
     * @param position after the last batch that was taken
     */
    public DriftCheckpoint checkpoint(Position position) {
        return new DriftCheckpoint(
                DriftCheckpoint.FORM,
                PlanNote.of(plan),
                position,
                lineage,
                counter.counts(),
                counter.latest(),
                models.values().stream()
                        .flatMap(List::stream)
                        .map(SignalWatch::saved)
                        .toList());
    }

    private List<DecisionRecord> records(RecordBatch batch) {
        try {
            return batch.records();
        } catch (IllegalArgumentException later) {
            counter.unreadable(batch);
            return List.of();
        }
    }

    private void read(String note, List<DriftEvent> events) {
        LoggedVerdict.in(note)
                .ifPresentOrElse(
                        verdict -> take(verdict, events),
                        () -> BaselineWish.in(note)
                                .ifPresentOrElse(
                                        wish -> accept(wish, events),
                                        () -> PlanNote.in(note).ifPresent(this::goBy)));
    }

    private void goBy(DriftPlan other) {
        plan = other;
        models.replaceAll((model, known) -> asked(known).stream()
                .map(planned -> find(known, planned)
                        .map(watch -> watch.under(other, planned))
                        .orElseGet(() -> begin(model, planned)))
                .toList());
    }

    /** What is to be watched of a model of which this was watched. */
    private List<PlannedSignal> asked(List<SignalWatch> known) {
        return known.stream().allMatch(SignalWatch::isOfVerdicts) ? plan.ofVerdicts() : plan.signals();
    }

    private void take(DecisionRecord decision, List<DriftEvent> events) {
        counter.decision(decision);
        var model = new ModelVersion(decision.model(), decision.version());
        if (isBeyond(model)) {
            counter.unwatched();
            return;
        }
        for (SignalWatch signal : watched(model, plan.signals())) {
            signal.take(decision).ifPresent(alarm -> events.add(new DriftEvent.Raised(next(events), alarm)));
        }
    }

    /** Of a model that decides nothing here only what people say of it is watched. */
    private void take(LoggedVerdict verdict, List<DriftEvent> events) {
        var model = new ModelVersion(verdict.model(), verdict.version());
        List<PlannedSignal> asked = plan.ofVerdicts();
        if (asked.isEmpty() || isBeyond(model)) {
            return;
        }
        for (SignalWatch signal : watched(model, asked)) {
            signal.take(verdict).ifPresent(alarm -> events.add(new DriftEvent.Raised(next(events), alarm)));
        }
    }

    private boolean isBeyond(ModelVersion model) {
        return models.size() >= MOST_MODELS && !models.containsKey(model);
    }

    /** The model's watches, at least those that are asked for, in the order of the plan. */
    private List<SignalWatch> watched(ModelVersion model, List<PlannedSignal> asked) {
        List<SignalWatch> known = models.getOrDefault(model, List.of());
        if (known.size() >= asked.size()) {
            return known;
        }
        List<SignalWatch> all = asked.stream()
                .map(planned -> find(known, planned).orElseGet(() -> begin(model, planned)))
                .toList();
        models.put(model, all);
        return all;
    }

    private static Optional<SignalWatch> find(List<SignalWatch> known, PlannedSignal planned) {
        return known.stream()
                .filter(each -> each.stream().signal().equals(planned.signal().word()))
                .findFirst();
    }

    private SignalWatch begin(ModelVersion model, PlannedSignal planned) {
        var stream = new WatchedStream(
                model.model(), model.version(), planned.signal().word());
        return new SignalWatch(plan, stream, planned);
    }

    private void accept(BaselineWish wish, List<DriftEvent> events) {
        models.getOrDefault(of(wish.stream()), List.of()).stream()
                .filter(signal -> signal.stream().equals(wish.stream()))
                .flatMap(signal -> signal.accept(wish).stream())
                .forEach(baseline -> events.add(accepted(wish, baseline, next(events))));
    }

    private DriftEvent accepted(BaselineWish wish, Baseline baseline, Place place) {
        return new DriftEvent.Accepted(
                place,
                wish,
                baseline.values().size(),
                baseline.statistics().mean(),
                !standsAgainst(wish.stream().model()));
    }

    private boolean standsAgainst(String model) {
        return models.entrySet().stream()
                .filter(each -> each.getKey().model().equals(model))
                .flatMap(each -> each.getValue().stream())
                .anyMatch(SignalWatch::standsAgainstTrust);
    }

    private Place next(List<DriftEvent> before) {
        return new Place(taken, before.size() + 1);
    }

    private static ModelVersion of(WatchedStream stream) {
        return new ModelVersion(stream.model(), stream.version());
    }
}
