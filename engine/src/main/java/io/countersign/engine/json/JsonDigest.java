package io.countersign.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of documents, the same for equal ones however they are written. */
public final class JsonDigest {
    private JsonDigest() {}

    /**
     * 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException if the document has no {@linkplain CanonicalJson canonical form}
     */
    public static String of(JsonNode document) {
        try {
            byte[] text = CanonicalJson.write(document).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
