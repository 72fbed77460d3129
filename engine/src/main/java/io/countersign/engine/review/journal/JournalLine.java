package io.countersign.engine.review.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a journal: an entry, and the hash that chains it to the line before. The chain is {@code c(n) =
 * sha256hex(c(n-1) + entry(n))} with an empty {@code c(0)}, a hash chain after Haber and Stornetta, "How to time-stamp a
 * digital document" (1991).
 *
 * @param chain the hash, 64 hexadecimal digits
 * @param json the entry
 */
record JournalLine(String chain, String json) {
    /** The chain before the first line. */
    static final String START = "";

    private static final Pattern FORM = Pattern.compile("\\{\"chain\":\"([0-9a-f]{64})\",(.*)");

    /** The line that follows a chain. */
    static JournalLine after(String chain, String json) {
        return new JournalLine(hash(chain + json), json);
    }

    /** Reads a line without its line feed; empty if it has another form. */
    static Optional<JournalLine> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new JournalLine(form.group(1), "{" + form.group(2))) : Optional.empty();
    }

    boolean follows(String before) {
        return chain.equals(hash(before + json));
    }

    /** What it says; empty if it says nothing that this program understands. */
    Optional<JournalEntry> entry() {
        try {
            return Optional.of(JournalCodec.decode(json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in the file, with its line feed. */
    byte[] bytes() {
        return "{\"chain\":\"%s\",%s\n".formatted(chain, json.substring(1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String hash(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
