package io.countersign.engine.decision.once;

/**
 * A caller's name for one wish, used again when the caller does not know what became of it.
 *
 * @param value 1 to 255 characters, not blank
 */
public record IdempotencyKey(String value) {
    private static final int LONGEST = 255;
    private static final String CHOSEN = "key:";
    private static final String REQUEST = "id:";

    public IdempotencyKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an idempotency key must have 1 to %d characters, had %d".formatted(LONGEST, value.length()));
        }
    }

    /** The key that a caller has chosen; never the one of a request. */
    public static IdempotencyKey chosen(String key) {
        return new IdempotencyKey(CHOSEN + key);
    }

    /** The key of a request that goes by its own id. */
    public static IdempotencyKey ofRequest(String id) {
        return new IdempotencyKey(REQUEST + id);
    }
}
