package io.countersign.engine.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-1 of an item's bytes exactly as the producer pushed them. A verdict names it, so that it can only ever apply
 * to what the reviewer saw. SHA-1 is what a Redis script can recompute; it identifies, it does not authenticate.
 *
 * @param hex 40 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("content hash must be 40 hexadecimal digits, was '" + hex + "'");
        }
    }

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        try {
            return new ContentHash(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** The first 24 digits, which are the item's id. */
    public String idPart() {
        return hex.substring(0, 24);
    }

    @Override
    public String toString() {
        return hex;
    }
}
