package io.countersign.app.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream as bytes, without their ends and without a byte order mark. Holds one line at a time. */
public final class Lines implements Closeable {
    /** The longest line that is kept, in bytes. */
    static final int LONGEST = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private long number;
    private long bytesRead;

    /**
     * One line.
     *
     * @param number counts from 1
     * @param bytes empty if the line is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Line(long number, byte[] bytes, boolean tooLong) {
        /** Whether there is nothing on it but spaces. */
        public boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    Lines(InputStream in) {
        this(in, LONGEST);
    }

    /**
     * @param longest the longest line that is kept, in bytes
     */
    public Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(readLine(first));
    }

    /** How many bytes were read, with the ends of the lines. */
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line readLine(int first) throws IOException {
        var line = new ByteArrayOutputStream();
        long length = 0;
        int next = first;
        while (next >= 0 && next != '\n') {
            length++;
            if (length <= longest) {
                line.write(next);
            }
            next = in.read();
        }
        bytesRead += length + (next < 0 ? 0 : 1);
        return length > longest ? new Line(number, new byte[0], true) : new Line(number, stripped(line), false);
    }

    private byte[] stripped(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        boolean marked = number == 1 && Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        int from = marked ? BYTE_ORDER_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Arrays.copyOfRange(bytes, from, to);
    }
}
