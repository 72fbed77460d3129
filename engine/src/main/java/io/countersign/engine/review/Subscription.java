package io.countersign.engine.review;

/** Stops something, such as being told of changes. Closing it again does nothing. Thread-safe. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
