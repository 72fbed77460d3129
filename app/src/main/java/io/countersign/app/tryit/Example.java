package io.countersign.app.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Requests that go to different places. */
final class Example {
    private Example() {}

    static String lines() {
        try (InputStream file = Objects.requireNonNull(Example.class.getResourceAsStream("example.jsonl"))) {
            return new String(file.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
