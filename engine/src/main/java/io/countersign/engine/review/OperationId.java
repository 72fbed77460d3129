package io.countersign.engine.review;

/**
 * The identity of a write that is neither a claim nor a verdict. The queue remembers it, so that a write sent twice counts once.
 *
 * @param value 1 to 40 letters, digits or hyphens
 */
public record OperationId(String value) {
    public OperationId {
        Token.checked("operation id", value);
    }

    /** A fresh random one. */
    public static OperationId next() {
        return new OperationId(Token.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
