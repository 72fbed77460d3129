package io.countersign.engine.model.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderErrorTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2031-05-04T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RATE_LIMITED     | 429 | {"error":{"message":"Rate limit reached","code":"rate_limit_exceeded"}}
            RATE_LIMITED     | 429 | Too Many Requests
            REFUSED          | 429 | {"error":{"code":"insufficient_quota"}}
            SERVER_ERROR     | 500 | {"error":"model runner has unexpectedly stopped"}
            SERVER_ERROR     | 503 | {"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}
            SERVER_ERROR     | 529 | {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}
            SERVER_ERROR     | 408 | ``
            CONTEXT_TOO_LONG | 400 | {"error":{"message":"…","code":"context_length_exceeded"}}
            CONTEXT_TOO_LONG | 400 | {"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens","type":"BadRequestError","code":400}
            CONTEXT_TOO_LONG | 400 | {"error":{"code":400,"message":"the request exceeds the available context size. try increasing it","type":"exceed_context_size_error","n_ctx":4096}}
            CONTEXT_TOO_LONG | 400 | {"error":{"message":"input length exceeds the context length","type":"api_error"}}
            CONTENT_FILTERED | 400 | {"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}}}
            CONTENT_FILTERED | 400 | {"error":{"type":"invalid_request_error","code":"content_policy_violation"}}
            REFUSED          | 400 | {"error":{"message":"Invalid schema for response_format","type":"invalid_request_error"}}
            REFUSED          | 401 | {"error":{"code":"invalid_api_key"}}
            REFUSED          | 404 | {"error":{"message":"model 'x' not found, try pulling it first","type":"not_found_error"}}
            REFUSED          | 302 | ``
            """)
    void errorsAreSortedAsServersMeanThem(Kind kind, int status, String body) {
        assertThat(read(status, body, Headers.of()).kind()).isEqualTo(kind);
    }

    @Test
    void whatTheServerWroteIsNotRepeated() {
        String prompt =
                "{\"error\":{\"message\":\"Invalid content: 'My name is Ada'\",\"type\":\"invalid_request_error\"}}";
        String key = "{\"error\":{\"code\":\"sk-a1\",\"message\":\"sk-a1\"}}";

        assertThat(read(400, prompt, Headers.of()))
                .hasMessage("the server refused the request (HTTP 400, invalid_request_error)");
        assertThat(read(400, key, Headers.of())).hasMessage("the server refused the request (HTTP 400)");
        assertThat(read(502, "<html>", Headers.of())).hasMessage("the server failed (HTTP 502)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0                             | PT0S
            30                            | PT30S
            99999999999999999999          | P1D
            Sun, 04 May 2031 12:00:45 GMT | PT45S
            Sun, 04 May 2031 11:00:00 GMT | PT0S
            Tue, 04 May 2032 12:00:00 GMT | P1D
            -5                            | none
            soon                          | none
            ''                            | none
            """)
    void theServerSaysWhenToComeBackInSecondsOrAsADate(String header, Duration pause) {
        assertThat(read(503, "", Headers.of("Retry-After", header)).retryAfter())
                .isEqualTo(Optional.ofNullable(pause));
    }

    @Test
    void aKeyIsShownNowhere() {
        var key = ApiKey.of(" sk-secret-1\n");

        assertThat(key.header()).isEqualTo("Bearer sk-secret-1");
        assertThat(key).hasToString("***");
        assertThat(new Endpoint("https://api.openai.com/v1", key, Duration.ofSeconds(1)).toString())
                .doesNotContain("sk-secret-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of("sk-é"))
                .withMessage("a key must be printable ASCII without spaces");
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.of("\n")).withMessage("a key must not be empty");
    }

    @ParameterizedTest
    @CsvSource({"ftp://h/v1", "localhost:8080", "https://user:pw@h/v1", "https://h/v1?key=1", "''"})
    void anAddressIsHttpWithoutCredentials(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(url, ApiKey.NONE, Duration.ofSeconds(1)))
                .withMessageStartingWith("it must ");
    }

    private static ModelFailure read(int status, String body, Headers headers) {
        return ProviderError.read(new HttpReply(status, headers, body.getBytes(UTF_8)), ApiKey.NONE, CLOCK);
    }
}
