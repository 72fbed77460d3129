package io.countersign.engine.drift.live;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Numbers;
import io.countersign.engine.model.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Seeded decisions of one model, one a second, and the batches in which an engine writes them. */
public final class LoggedDecisions {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final WatchedStream CONFIDENCE = new WatchedStream("loan-2", "v7", "confidence");

    private final Numbers numbers;
    private final List<RecordBatch> batches = new ArrayList<>();
    private final String writer;
    private Instant now = START;

    public LoggedDecisions(long seed) {
        numbers = new Numbers(seed);
        writer = "engine-" + seed;
    }

    /** The model is as it was. */
    public LoggedDecisions usual(int count) {
        return with(count, numbers::confidence);
    }

    /** The model is less sure than it was. */
    public LoggedDecisions unsure(int count) {
        return with(count, () -> numbers.beta(0.6, 10));
    }

    /** Another stream of confidences, in batches of ten. */
    public LoggedDecisions with(int count, DoubleSupplier confidence) {
        List<DecisionRecord> records = Stream.generate(() -> next(confidence.getAsDouble()))
                .limit(count)
                .toList();
        for (int from = 0; from < count; from += 10) {
            batch(records.subList(from, Math.min(count, from + 10)));
        }
        return this;
    }

    public LoggedDecisions batch(List<DecisionRecord> records) {
        batches.add(RecordBatch.of(new BatchId(writer, batches.size() + 1L), records));
        return this;
    }

    public LoggedDecisions note(RecordBatch note) {
        batches.add(note);
        return this;
    }

    /** People look at outputs of which the model is .8 sure, and approve this share of them. */
    public LoggedDecisions verdicts(int count, double approved) {
        for (int i = 0; i < count; i++) {
            now = now.plusSeconds(1);
            boolean agreed = numbers.uniform() < approved;
            note(new LoggedVerdict(now, "loan-2", "v7", OptionalDouble.of(.8), agreed).note());
        }
        return this;
    }

    public List<RecordBatch> batches() {
        return List.copyOf(batches);
    }

    public DecisionRecord next(double confidence) {
        now = now.plusSeconds(1);
        return decided("loan-2", now, Confidence.of(confidence), numbers.uniform() / 2);
    }

    public static DecisionRecord decided(String model, Instant at, Confidence confidence, double risk) {
        int micros = (int) Duration.ofMillis(40 + Math.round(20 * risk)).toNanos() / 1_000;
        return new DecisionRecord(at, model, "v7", 3, Route.ACCEPTED, confidence, risk, micros, List.of());
    }

    /** What happens when a watch takes all batches. */
    public static List<DriftEvent> fed(DriftWatch watch, List<RecordBatch> batches) {
        var events = new ArrayList<DriftEvent>();
        long number = 0;
        for (RecordBatch batch : batches) {
            events.addAll(watch.take(++number, batch));
        }
        return events;
    }
}
