package io.countersign.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final InputStream NOTHING = InputStream.nullInputStream();

    @TempDir
    private Path directory;

    @Test
    void aMissingFileIsNamed() {
        Path missing = directory.resolve("nowhere.csv");

        assertThatThrownBy(() -> SourceFile.open(missing.toString(), NOTHING))
                .isInstanceOf(ImportException.class)
                .hasMessage("There is no file " + missing + "; check the name.");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThatThrownBy(() -> SourceFile.open(directory.toString(), NOTHING))
                .hasMessage(directory + " is a directory; name a file in it.");
    }

    @Test
    void somethingElseThanTextIsRefused() throws IOException {
        Path binary = Files.write(directory.resolve("a.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThatThrownBy(() -> SourceFile.open(binary.toString(), NOTHING))
                .hasMessage("a.csv is not a text file; import JSON lines or CSV.");
    }

    @Test
    void utf16IsRefusedByItsName() throws IOException {
        Path wide = Files.write(directory.resolve("a.csv"), "\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> SourceFile.open(wide.toString(), NOTHING))
                .hasMessage("a.csv is UTF-16; save it as UTF-8 and import that.");
    }

    @Test
    void standardInputHasNoSize() throws IOException {
        try (SourceFile input = SourceFile.open("-", new ByteArrayInputStream(new byte[] {'{'}))) {
            assertThat(input.size()).isEmpty();
            assertThat(input.name()).isEqualTo("standard input");
        }
    }
}
