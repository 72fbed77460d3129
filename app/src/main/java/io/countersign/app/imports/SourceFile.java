package io.countersign.app.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/** A file, or standard input, that entries are read from. */
public final class SourceFile implements Closeable {
    /** The name under which a file is given that is not one. */
    public static final String STANDARD_INPUT = "-";

    private static final int LOOK = 4096;

    private final String name;
    private final BufferedInputStream in;
    private final OptionalLong size;
    private final byte[] beginning;

    private SourceFile(String name, InputStream in, OptionalLong size) throws IOException {
        this.name = name;
        this.in = new BufferedInputStream(in, LOOK * 2);
        this.size = size;
        this.beginning = peek(this.in);
    }

    /**
     * Opens a file, or takes standard input for {@code -}.
     *
     * @throws ImportException if it is not there, is no file, or cannot be read as text
     */
    public static SourceFile open(String file, InputStream standardInput) {
        try {
            SourceFile opened = file.equals(STANDARD_INPUT)
                    ? new SourceFile("standard input", standardInput, OptionalLong.empty())
                    : open(Path.of(file));
            opened.requireText();
            return opened;
        } catch (InvalidPathException e) {
            throw new ImportException("There is no file " + file + "; check the name.");
        } catch (IOException e) {
            throw new ImportException("%s cannot be read (%s).".formatted(file, e.getMessage()));
        }
    }

    /** The file's name without its directory. */
    public String name() {
        return name;
    }

    /** In bytes; empty if that shows only at the end. */
    public OptionalLong size() {
        return size;
    }

    InputStream in() {
        return in;
    }

    byte[] beginning() {
        return beginning.clone();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static SourceFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ImportException(file + " is a directory; name a file in it.");
        }
        if (!Files.exists(file)) {
            throw new ImportException("There is no file " + file + "; check the name.");
        }
        if (!Files.isReadable(file)) {
            throw new ImportException("You may not read " + file + "; ask for the right to, or copy it.");
        }
        OptionalLong size = Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
        return new SourceFile(String.valueOf(file.getFileName()), Files.newInputStream(file), size);
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] beginning = in.readNBytes(LOOK);
        in.reset();
        return beginning;
    }

    private void requireText() {
        boolean wide = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
        if (wide) {
            throw new ImportException(name + " is UTF-16; save it as UTF-8 and import that.");
        }
        for (byte each : beginning) {
            if (each == 0) {
                throw new ImportException(name + " is not a text file; import JSON lines or CSV.");
            }
        }
    }

    private boolean startsWith(int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return beginning.length >= bytes.length && Arrays.equals(wanted, Arrays.copyOf(beginning, bytes.length));
    }
}
