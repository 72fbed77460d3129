package io.countersign.bench;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Numbers;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftWatch;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A million logged decisions of two models through the live watch, as a console reads them when it starts. */
final class DriftReplay {
    private static final int DECISIONS = 1_000_000;
    private static final int BATCH = 200;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 2;

    private final List<RecordBatch> log = log();

    List<Figure> measure() {
        double[] rounds = new double[ROUNDS];
        replay();
        Arrays.setAll(rounds, round -> replay());
        return List.of(
                Figure.atMost(
                        "a million logged decisions through the live watch, median of " + ROUNDS,
                        "s",
                        Samples.median(rounds),
                        SECONDS),
                Figure.told("the same, worst", "s", Samples.quantile(1, rounds)));
    }

    private double replay() {
        long from = System.nanoTime();
        var watch = new DriftWatch(DriftPlan.DEFAULT, 0);
        long number = 0;
        for (RecordBatch batch : log) {
            watch.take(++number, batch);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        if (watch.counts().decisions() != DECISIONS) {
            throw new IllegalStateException("not all decisions were watched");
        }
        return seconds;
    }

    private static List<RecordBatch> log() {
        var numbers = new Numbers(5);
        var batches = new ArrayList<RecordBatch>();
        var open = new ArrayList<DecisionRecord>();
        for (int i = 0; i < DECISIONS; i++) {
            open.add(decided(i, numbers));
            if (open.size() == BATCH) {
                batches.add(RecordBatch.of(new BatchId("engine", batches.size() + 1L), open));
                open.clear();
            }
        }
        return batches;
    }

    private static DecisionRecord decided(int number, Numbers numbers) {
        double confidence = numbers.confidence();
        return new DecisionRecord(
                Instant.ofEpochMilli(1_790_000_000_000L + number * 30L),
                number % 3 == 0 ? "loan-1" : "loan-2",
                "2026-03",
                1,
                confidence < .7 ? Route.HUMAN_REVIEW : Route.ACCEPTED,
                Confidence.of(confidence),
                numbers.uniform() / 2,
                (int) (40_000 * (1 + numbers.uniform())),
                List.of());
    }
}
