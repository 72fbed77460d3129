package io.countersign.engine.drift.live;

/**
 * Names what one monitor watches. Immutable.
 *
 * @param model the name of the model
 * @param version its version, may be empty
 * @param signal the signal's word, such as {@code confidence}
 */
public record WatchedStream(String model, String version, String signal) {
    /** For people: the model with its version. */
    public String modelAndVersion() {
        return version.isEmpty() ? model : model + " " + version;
    }

    @Override
    public String toString() {
        return signal + " of " + modelAndVersion();
    }
}
