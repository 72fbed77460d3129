package io.countersign.engine.decision;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Takes requests from the source of a batch while there is room, and has them decided. */
final class BatchIntake implements AutoCloseable {
    private final Iterator<BatchRequest> source;
    private final Semaphore room;
    private final BlockingQueue<BatchWork> started = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean cancelled;
    private volatile @Nullable RuntimeException failure;
    private boolean interrupted;

    BatchIntake(Iterator<BatchRequest> source, int atOnce) {
        this.source = source;
        this.room = new Semaphore(atOnce);
    }

    void start() {
        Thread.ofPlatform().daemon().name("countersign-batch").start(this::take);
    }

    /** Waits for the next request, and adds those behind it that are decided already; empty at the end. */
    BatchGroup next() {
        var works = new ArrayList<BatchWork>();
        BatchWork first = first();
        if (first.isEnd()) {
            return new BatchGroup(List.of());
        }
        works.add(first.awaited());
        for (BatchWork next = started.peek(); next != null && next.isDone(); next = started.peek()) {
            works.add(next);
            started.remove();
        }
        return new BatchGroup(works);
    }

    void makeRoom(int requests) {
        room.release(requests);
    }

    void cancel() {
        cancelled = true;
    }

    /** What the source has thrown; null if nothing. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Lets go of what is not waited for any more. */
    @Override
    public void close() {
        cancel();
        room.release();
        threads.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private BatchWork first() {
        while (true) {
            try {
                return started.take();
            } catch (InterruptedException wish) {
                interrupted = true;
                cancel();
            }
        }
    }

    private void take() {
        try {
            room.acquire();
            while (!cancelled && source.hasNext()) {
                started.add(BatchWork.on(threads, source.next()));
                room.acquire();
            }
        } catch (InterruptedException nobodyDoes) {
            cancel();
        } catch (RuntimeException broken) {
            failure = broken;
        } finally {
            started.add(BatchWork.end());
        }
    }
}
