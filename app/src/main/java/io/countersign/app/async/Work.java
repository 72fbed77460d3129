package io.countersign.app.async;

/** What runs off the FX thread. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
