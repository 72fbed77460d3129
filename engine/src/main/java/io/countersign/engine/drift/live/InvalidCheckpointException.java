package io.countersign.engine.drift.live;

import org.jspecify.annotations.Nullable;

/** A saved state cannot be gone on from. The message is one sentence for people, without a full stop. */
public final class InvalidCheckpointException extends RuntimeException {
    InvalidCheckpointException(String problem, @Nullable Throwable cause) {
        super("The saved state of the monitors " + problem, cause);
    }

    /** The sentence for people. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
