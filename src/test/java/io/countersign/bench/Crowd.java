package io.countersign.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several threads that do a thing so many times, each time with another number. */
final class Crowd implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    Crowd(int threads) {
        this.threads = threads;
        executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
    }

    /** How many times a second it was done. */
    double perSecond(int times, IntConsumer work) {
        List<Callable<Void>> shares = IntStream.range(0, threads)
                .mapToObj(first -> share(first, times, work))
                .toList();
        long start = System.nanoTime();
        try {
            for (Future<Void> share : executor.invokeAll(shares)) {
                share.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return times * 1e9 / (System.nanoTime() - start);
    }

    private Callable<Void> share(int first, int times, IntConsumer work) {
        return () -> {
            for (int i = first; i < times; i += threads) {
                work.accept(i);
            }
            return null;
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
