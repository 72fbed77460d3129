package io.countersign.engine.review;

/**
 * The fencing token of a claim. The client makes it before it asks, so that an answer that was lost on the way can be asked for again.
 *
 * @param value 1 to 40 letters, digits or hyphens
 */
public record ClaimToken(String value) {
    public ClaimToken {
        Token.checked("claim token", value);
    }

    /** A fresh random one. */
    public static ClaimToken next() {
        return new ClaimToken(Token.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
