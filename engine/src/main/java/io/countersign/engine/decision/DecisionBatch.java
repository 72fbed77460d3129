package io.countersign.engine.decision;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides many requests, some at once, each on a virtual thread of its own. The results come in the order of the requests,
 * one for each that was taken from the source. No more are taken than may be under way, counting those that wait for the
 * result of one before them; so a source may be endless. What people have to decide is handed over in groups, before the
 * results say so. Runs once; {@link #cancel} and {@link #progress} may be called from every thread.
 */
public final class DecisionBatch {
    /** How many requests are under way at once, unless it is told otherwise: 256. */
    public static final int AT_ONCE = 256;

    private final BatchIntake intake;
    private volatile BatchProgress progress = BatchProgress.NOTHING;

    /**
     * A batch.
     *
     * @param source where the requests come from; asked on a thread of its own
     * @param atOnce how many are under way at once, at least 1
     */
    public DecisionBatch(Iterator<BatchRequest> source, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce must be at least 1, was " + atOnce);
        }
        this.intake = new BatchIntake(source, atOnce);
    }

    /**
     * Decides until the source has no more or the batch is cancelled, and hands every result to {@code results}, on this
     * thread. If the thread is interrupted, the batch is cancelled.
     *
     * @throws RuntimeException what the source has thrown, after the results of all before it; or what {@code results} has
     *     thrown, at once
     */
    public BatchProgress run(Consumer<BatchResult> results) {
        try (intake) {
            intake.start();
            for (BatchGroup group = intake.next(); !group.isEmpty(); group = intake.next()) {
                group.handOver(result -> {
                    progress = progress.and(result);
                    results.accept(result);
                });
                intake.makeRoom(group.size());
            }
        }
        @Nullable RuntimeException failure = intake.failure();
        if (failure != null) {
            throw failure;
        }
        return progress;
    }

    /**
     * Takes no more requests; those that were taken are decided. It is noticed when the source has given the request that it was
     * asked for.
     */
    public void cancel() {
        intake.cancel();
    }

    /** How far it is. */
    public BatchProgress progress() {
        return progress;
    }
}
