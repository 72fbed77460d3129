package io.countersign.engine.decision.log;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Records to write. */
public final class Records {
    private Records() {}

    public static DecisionRecord withConfidence(double confidence) {
        return new DecisionRecord(
                Instant.parse("2026-03-01T10:00:00.123Z"),
                "loan-2",
                "v7",
                3,
                Route.ACCEPTED,
                Confidence.of(confidence),
                0.25,
                Decision.NOT_ASKED,
                List.of());
    }

    /** Of a decision whose confidence was calibrated. */
    public static DecisionRecord calibrated(double stated, double calibrated) {
        DecisionRecord plain = withConfidence(stated);
        return new DecisionRecord(
                plain.at(),
                plain.model(),
                plain.version(),
                plain.policyVersion(),
                plain.route(),
                plain.confidence(),
                Confidence.of(calibrated),
                plain.risk(),
                plain.modelMicros(),
                plain.outputs());
    }

    /** A batch of so many records, whose confidences tell where each stands. */
    public static RecordBatch batch(String writer, long number, int size) {
        return RecordBatch.of(
                new BatchId(writer, number),
                IntStream.range(0, size)
                        .mapToObj(i -> withConfidence((number * 100 + i) / 10_000.0))
                        .toList());
    }

    public static List<Double> confidences(List<RecordBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.records().stream())
                .map(record -> record.confidence().value())
                .toList();
    }
}
