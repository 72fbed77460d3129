package io.countersign.engine.decision.once;

/**
 * A caller's name for one wish, used again when the caller does not know what became of it.
 *
 * @param value 1 to 255 characters, not blank
 */
public record IdempotencyKey(String value) {
    private static final int LONGEST = 255;

    public IdempotencyKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an idempotency key must have 1 to %d characters, had %d".formatted(LONGEST, value.length()));
        }
    }
}
