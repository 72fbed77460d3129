package io.countersign.app.cli;

/** The command cannot do what was asked. The message is one sentence for people: what is wrong and what to do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
