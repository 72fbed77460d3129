package io.countersign.engine.model.http;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is asked. Immutable.
 *
 * @param baseUrl what comes before {@code /chat/completions}, for example {@code https://api.openai.com/v1} or {@code
 *     http://localhost:11434/v1}
 * @param key the credential
 * @param timeout how long one try may take, above zero
 */
public record Endpoint(String baseUrl, ApiKey key, Duration timeout) {
    /** How long one try may take, unless it is told otherwise: 20 s. */
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    /**
     * @throws IllegalArgumentException naming what is wrong
     */
    public Endpoint {
        parse(baseUrl);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be above zero, was " + timeout);
        }
    }

    HttpUrl completions() {
        return parse(baseUrl).newBuilder().addPathSegments("chat/completions").build();
    }

    private static HttpUrl parse(String text) {
        @Nullable HttpUrl url = HttpUrl.parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (url == null) {
            throw new IllegalArgumentException("it must be an address such as https://api.openai.com/v1");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("it must hold no user, password, query or fragment");
        }
        return url;
    }
}
