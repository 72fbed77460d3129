package io.countersign.engine.drift;

/**
 * What one watch looks at.
 *
 * @param model the model's name and version
 * @param signal such as confidence or risk
 */
public record SignalKey(String model, String signal) {}
