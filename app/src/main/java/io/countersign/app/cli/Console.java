package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command says: results on standard output, as text or JSON lines, and everything else on standard error. Always
 * UTF-8. Control characters in what producers wrote do not reach the terminal. For one thread.
 */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final OutputStream err;
    private boolean json;

    Console(OutputStream out, OutputStream err) {
        this.out = new BufferedOutputStream(out, 64 * 1024);
        this.err = new BufferedOutputStream(err);
    }

    /** Whether results are JSON lines. */
    boolean isJson() {
        return json;
    }

    void useJson(boolean wanted) {
        json = wanted;
    }

    /** A line of the result for people. */
    void line(String text) {
        writeLine(out, printable(text).getBytes(StandardCharsets.UTF_8));
    }

    /** A line of the result for programs. */
    void json(JsonNode node) {
        try {
            writeLine(out, JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Bytes of the result as they are. */
    void bytes(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** A sentence that is the result for people, and beside it for programs. */
    void say(String sentence) {
        if (json) {
            note(sentence);
        } else {
            line(sentence);
        }
    }

    /** A sentence that is no result. */
    void note(String sentence) {
        flush();
        writeAlone(sentence);
    }

    /** The last sentence of a command that failed, which is said even if nothing can be written on standard output. */
    void complain(String sentence) {
        try {
            flush();
        } catch (OutputClosedException outOfUse) {
            LOG.warn("what was written last is lost", outOfUse);
        }
        writeAlone(sentence);
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    private void writeAlone(String sentence) {
        try {
            err.write((printable(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    private static void writeLine(OutputStream to, byte[] line) {
        try {
            to.write(line);
            to.write('\n');
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Line ends and tabs stay; other control characters, with which text could rewrite the screen, become visible. */
    private static String printable(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isHarmless(c) ? c : '\uFFFD'));
        return shown.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !isDirection(c);
            default -> true;
        };
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
