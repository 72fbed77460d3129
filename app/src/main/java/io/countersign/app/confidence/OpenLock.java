package io.countersign.app.confidence;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import java.util.function.Supplier;

/**
 * Locks nothing, for data of a single thread.
 *
 * @param <D> what is not locked
 */
record OpenLock<D extends DataSet>(D data) implements DataSetLock<D> {
    @Override
    public D readLock() {
        return data;
    }

    @Override
    public D readUnLock() {
        return data;
    }

    @Override
    public D writeLock() {
        return data;
    }

    @Override
    public D writeUnLock() {
        return data;
    }

    @Override
    public D readLockGuard(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuard(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D readLockGuardOptimistic(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuardOptimistic(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D writeLockGuard(Runnable writing) {
        return run(writing);
    }

    @Override
    public <R> R writeLockGuard(Supplier<R> writing) {
        return writing.get();
    }

    private D run(Runnable work) {
        work.run();
        return data;
    }
}
