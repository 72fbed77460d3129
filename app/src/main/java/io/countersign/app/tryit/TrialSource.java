package io.countersign.app.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the lines of a trial come from. */
sealed interface TrialSource {
    InputStream open() throws IOException;

    /** In bytes. */
    long size();

    record Typed(String text) implements TrialSource {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Override
        public long size() {
            return text.getBytes(UTF_8).length;
        }
    }

    /** A file that is too long for the editor. */
    record OnDisk(Path file, long size) implements TrialSource {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
