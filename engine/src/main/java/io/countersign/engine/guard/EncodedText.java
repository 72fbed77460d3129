package io.countersign.engine.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds runs of base64 or hexadecimal digits in a text and hands over what they mean, once: what is encoded twice stays so. A
 * run may be broken into lines. Takes time in proportion to the text, because every character belongs to one run at most.
 */
final class EncodedText {
    /** The shortest run that can hide a phrase; longer words of prose are decoded in vain. */
    private static final int SHORTEST = 20;

    private static final byte NONE = -1;
    private static final byte BREAK = -2;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = values();

    private EncodedText() {}

    /** Whether a text has so many characters without a space that a run may stand in it. */
    static boolean mayStandIn(String text) {
        int run = 0;
        for (int i = 0; text.length() >= SHORTEST && i < text.length(); i++) {
            run = text.charAt(i) == ' ' ? 0 : run + 1;
            if (run == SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** Hands over every decoded run; tells how many characters were looked at. */
    static long decode(String text, Consumer<String> decoded) {
        long steps = 0;
        int done = 0;
        for (int probe = SHORTEST - 1; probe < text.length(); probe += SHORTEST) {
            steps++;
            if (probe < done || !isDigit(text.charAt(probe))) {
                continue;
            }
            int from = probe;
            while (from > done && isDigit(text.charAt(from - 1))) {
                from--;
            }
            int to = probe + 1;
            while (to < text.length() && isDigit(text.charAt(to))) {
                to++;
            }
            steps += to - from;
            done = to;
            if (to - from >= SHORTEST) {
                hand(text.substring(from, to), decoded);
                steps += to - from;
            }
        }
        return steps;
    }

    private static void hand(String run, Consumer<String> decoded) {
        decoded.accept(bytes(run, 6));
        if (run.chars().allMatch(c -> isBreak((char) c) || Character.digit(c, 16) >= 0)) {
            decoded.accept(bytes(run, 4));
        }
    }

    private static String bytes(String run, int bitsPerDigit) {
        var bytes = new ByteArrayOutputStream(run.length() * bitsPerDigit / 8 + 1);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (isBreak(c)) {
                continue;
            }
            bits = (bits << bitsPerDigit) | (bitsPerDigit == 4 ? Character.digit(c, 16) : VALUES[c]);
            held += bitsPerDigit;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toString(UTF_8);
    }

    private static boolean isDigit(char c) {
        return c < VALUES.length && VALUES[c] != NONE;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** The value of a base64 digit in either alphabet; line breaks are in between. */
    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, NONE);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        values['\n'] = BREAK;
        values['\r'] = BREAK;
        return values;
    }
}
