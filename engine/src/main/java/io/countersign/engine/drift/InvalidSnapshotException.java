package io.countersign.engine.drift;

import org.jspecify.annotations.Nullable;

/** What was saved cannot be gone on from. The message is one sentence for people. */
public final class InvalidSnapshotException extends RuntimeException {
    InvalidSnapshotException(@Nullable String problem, @Nullable Throwable cause) {
        super("The saved state of a monitor cannot be read (%s); let it learn anew.".formatted(problem), cause);
    }
}
