package io.countersign.app.imports;

import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One import: pushes a source's entries in batches, exactly as a producer would, and has each batch taken in. Whatever
 * interrupts it, running it again adds only what is missing. For one thread.
 */
public final class Import {
    private static final int BATCH = 1_000;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;
    private static final int SUSPICIOUS = 20;

    /** Connections of before the revival may be broken too. */
    private static final int TRIES = 4;

    private final ReviewQueue queue;
    private final ImportListener listener;
    private final BooleanSupplier cancelled;
    private final Runnable revival;
    private final EntryReader reader = new EntryReader();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<byte[]> batch = new ArrayList<>();
    private int batchBytes;
    private long entries;
    private long pushed;
    private long refused;
    private long unreadable;

    /**
     * @param cancelled asked between batches; what is in by then stays
     */
    public Import(ReviewQueue queue, ImportListener listener, BooleanSupplier cancelled) {
        this(queue, listener, cancelled, () -> {});
    }

    /**
     * @param revival brings back to life what is behind the queue, if that is this program's business
     */
    public Import(ReviewQueue queue, ImportListener listener, BooleanSupplier cancelled, Runnable revival) {
        this.queue = queue;
        this.listener = listener;
        this.cancelled = cancelled;
        this.revival = revival;
    }

    /**
     * Imports to the end of the source, or until it is cancelled.
     *
     * @throws ImportException if none of the first entries can be read, and nothing was imported; or if the queue fails
     *     on the way, and then it says how far it came
     */
    public ImportSummary run(EntrySource source) throws IOException {
        takeIn();
        QueueStats before = answerOf(queue::stats);
        try {
            boolean complete = pushAll(source);
            return summary(before, answerOf(queue::stats), complete);
        } catch (QueueException failed) {
            throw new ImportException(
                    pushed == 0
                            ? "%s No entry is known to be in the queue; import the file again."
                                    .formatted(failed.getMessage())
                            : "%s At least %,d entries are in the queue; import the file again to add the rest."
                                    .formatted(failed.getMessage(), pushed));
        }
    }

    private boolean pushAll(EntrySource source) throws IOException {
        boolean complete = false;
        while (!complete && !cancelled.getAsBoolean()) {
            complete = fillBatch(source);
            requirePlausible();
            push();
            listener.progressed(source.bytesRead(), entries);
        }
        return complete;
    }

    private boolean fillBatch(EntrySource source) throws IOException {
        while (batch.size() < BATCH && batchBytes < BATCH_BYTES) {
            Optional<SourceRow> row = source.next();
            if (row.isEmpty()) {
                return true;
            }
            entries++;
            add(row.get());
        }
        return false;
    }

    private void add(SourceRow row) {
        switch (row) {
            case SourceRow.Unreadable(long line, String problem) -> refusals.add(new Refusal(line, false, problem));
            case SourceRow.Entry(long line, byte[] raw) -> {
                batch.add(raw);
                batchBytes += raw.length;
                if (reader.read(raw) instanceof EntryReading.Rejected(var reason)) {
                    refusals.add(new Refusal(line, true, reason.toString()));
                }
            }
        }
    }

    /** A wrong column, or a file of something else, should not fill the quarantine. */
    private void requirePlausible() {
        if (pushed == 0 && refusals.size() >= SUSPICIOUS && refusals.size() == entries) {
            Refusal first = refusals.getFirst();
            throw new ImportException(
                    "None of the first %d lines can be read, so nothing was imported; the first, line %d: %s."
                            .formatted(entries, first.line(), first.problem()));
        }
    }

    private void push() {
        if (!batch.isEmpty()) {
            pushBatch();
            pushed += batch.size();
            batch.clear();
            batchBytes = 0;
            takeIn();
        }
        for (Refusal refusal : refusals) {
            refused += refusal.inQuarantine() ? 1 : 0;
            unreadable += refusal.inQuarantine() ? 0 : 1;
            listener.refused(refusal);
        }
        refusals.clear();
    }

    private void pushBatch() {
        List<byte[]> entries = List.copyOf(batch);
        answerOf(() -> {
            queue.push(entries);
            return entries;
        });
    }

    private void takeIn() {
        answerOf(() -> {
            Backlog.takeIn(queue);
            return queue;
        });
    }

    /** What is pushed twice is known by its content, so each step may be taken again. */
    private <T> T answerOf(Supplier<T> step) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return step.get();
            } catch (QueueUnavailableException lost) {
                revival.run();
            }
        }
        return step.get();
    }

    private ImportSummary summary(QueueStats before, QueueStats after, boolean complete) {
        long readable = pushed - refused;
        long refusedBefore = Math.clamp(refused - (after.quarantined() - before.quarantined()), 0, refused);
        long duplicates = Math.clamp(after.duplicates() - before.duplicates() - refusedBefore, 0, readable);
        return new ImportSummary(entries, readable - duplicates, duplicates, refused, unreadable, complete);
    }
}
