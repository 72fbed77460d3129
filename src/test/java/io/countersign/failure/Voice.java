package io.countersign.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Says lines, each in one write, so that a process that is killed leaves whole ones. */
record Voice(OutputStream out) {
    void say(Say word, Object... more) {
        try {
            out.write(word.line(more).getBytes(UTF_8));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }
}
