package io.countersign.app.async;

/** Where failures end that nobody else handles. */
@FunctionalInterface
public interface FailureHandler {
    void failed(String taskTitle, Throwable cause);
}
