package io.countersign.engine.review;

/**
 * The identity of a verdict. The client makes it; the queue remembers it, so that a verdict sent twice counts once.
 *
 * @param value 1 to 40 letters, digits or hyphens
 */
public record VerdictId(String value) {
    public VerdictId {
        Token.checked("verdict id", value);
    }

    /** A fresh random one. */
    public static VerdictId next() {
        return new VerdictId(Token.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
