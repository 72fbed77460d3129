package io.countersign.app.gateway;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Lets in who shows the token. Without one it lets in who calls this machine by its own name, which no web page can. */
final class TokenFilter implements Filter {
    private static final Set<String> OPEN = Set.of("/healthz", "/openapi.json");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> token;

    TokenFilter(Optional<String> token) {
        this.token = token.map(TokenFilter::bytes);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (OPEN.contains(request.path().path()) || mayEnter(request)) {
            chain.proceed();
            return;
        }
        response.header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, SCHEME.strip()));
        Json.send(
                request,
                response,
                new Problem(
                        401,
                        "The token is missing or wrong",
                        "Send the header Authorization: Bearer TOKEN, with the token that the gateway was started with.",
                        ""));
    }

    private boolean mayEnter(RoutingRequest request) {
        if (token.isEmpty()) {
            return OWN_NAMES.contains(host(request.authority()));
        }
        String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(bytes(shown.substring(SCHEME.length()).strip()), token.get());
    }

    private static String host(String authority) {
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
