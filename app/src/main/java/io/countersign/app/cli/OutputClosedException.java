package io.countersign.app.cli;

import java.io.IOException;
import java.util.Locale;

/** What a command writes can no longer be written: its reader has had enough, such as {@code head}, or the disk is full. */
final class OutputClosedException extends RuntimeException {
    private final boolean byReader;

    OutputClosedException(IOException cause) {
        super(cause);
        String problem = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        byReader = problem.contains("pipe");
    }

    /** Whether the reader has had enough, which is no failure. */
    boolean isByReader() {
        return byReader;
    }
}
