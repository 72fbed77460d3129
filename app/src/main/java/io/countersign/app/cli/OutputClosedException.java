package io.countersign.app.cli;

import java.io.IOException;

/** Whoever reads what a command writes has had enough, such as {@code head}. */
final class OutputClosedException extends RuntimeException {
    OutputClosedException(IOException cause) {
        super(cause);
    }
}
