package io.countersign.engine.decision;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A request of a batch while it is decided.
 *
 * @param request null for the end of the batch
 */
record BatchWork(@Nullable BatchRequest request, CompletableFuture<BatchStep> step) {
    static BatchWork on(ExecutorService threads, BatchRequest request) {
        return new BatchWork(request, CompletableFuture.supplyAsync(() -> BatchStep.of(request), threads));
    }

    static BatchWork end() {
        return new BatchWork(null, new CompletableFuture<>());
    }

    boolean isEnd() {
        return request == null;
    }

    /** Whether it is decided or has failed. */
    boolean isDone() {
        return step.isDone();
    }

    /** The same when it is done. */
    BatchWork awaited() {
        var _ = step.handle((result, failure) -> this).join();
        return this;
    }

    /** What it has failed with; null if it was decided. */
    @Nullable
    RuntimeException failure() {
        @Nullable Throwable failure = step.isCompletedExceptionally() ? step.exceptionNow() : null;
        return switch (failure) {
            case null -> null;
            case RuntimeException usual -> usual;
            default -> new CompletionException(failure);
        };
    }
}
