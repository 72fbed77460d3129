package io.countersign.engine.model.http;

/**
 * A provider's credential. It is shown nowhere: not as text, and not where a provider repeats it in an error. Immutable.
 */
public final class ApiKey {
    /** For servers that ask for none. */
    public static final ApiKey NONE = new ApiKey("");

    private static final String HIDDEN = "***";

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * A key as it stands in the environment; spaces and line ends around it do not count.
     *
     * @throws IllegalArgumentException if it is empty or no HTTP header can carry it; the message does not show it
     */
    public static ApiKey of(String secret) {
        String stripped = secret.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("a key must not be empty");
        }
        if (!stripped.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a key must be printable ASCII without spaces");
        }
        return new ApiKey(stripped);
    }

    boolean isPresent() {
        return !secret.isEmpty();
    }

    String header() {
        return "Bearer " + secret;
    }

    /** The text without the key. */
    String hideIn(String text) {
        return isPresent() ? text.replace(secret, HIDDEN) : text;
    }

    @Override
    public String toString() {
        return isPresent() ? HIDDEN : "none";
    }
}
