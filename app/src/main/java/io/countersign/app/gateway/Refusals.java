package io.countersign.app.gateway;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.DirectHandlers;

/** What the server refuses before a request reaches an endpoint, in our words. */
final class Refusals {
    private Refusals() {}

    static DirectHandlers inOurWords(int longest) {
        var handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, (request, event, status, headers, message) -> {
                var problem = new Problem(status.code(), "The request is refused", words(status.code(), longest), "");
                headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, Problem.TYPE));
                return DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .keepAlive(false)
                        .entity(Json.write(problem.json()))
                        .build();
            });
        }
        return handlers.build();
    }

    private static String words(int status, int longest) {
        return switch (status) {
            case 413 -> "The body is longer than %,d bytes.".formatted(longest);
            case 500 -> "The request failed; the gateway's log says why.";
            default -> "It is not a request that HTTP allows.";
        };
    }
}
