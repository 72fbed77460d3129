package io.countersign.engine.guard.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Characters that a reader takes for a Latin letter, and that no normal form of Unicode turns into one. */
final class LookAlikes {
    private static final String DIGITS = "0123456789@$!|";
    private static final String LETTERS = "oizeasgtbgasii";

    private LookAlikes() {}

    /** The symbol per character: the letter that it looks like, or for digits and signs, the letter for which they may stand. */
    static Map<Integer, Byte> read() {
        var symbols = new HashMap<Integer, Byte>();
        text().lines()
                .forEach(line -> line.substring(2)
                        .codePoints()
                        .forEach(lookAlike -> symbols.put(lookAlike, Symbols.of(line.charAt(0)))));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            symbols.put((int) letter, Symbols.of(letter));
        }
        for (int i = 0; i < DIGITS.length(); i++) {
            symbols.put((int) DIGITS.charAt(i), (byte) (Symbols.STAND_IN + Symbols.of(LETTERS.charAt(i))));
        }
        return symbols;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LookAlikes.class.getResourceAsStream("look-alikes.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
