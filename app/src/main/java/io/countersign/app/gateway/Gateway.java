package io.countersign.app.gateway;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server, put together in reading order. Each request has a virtual thread of its own. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final WebServer server;

    private Gateway(WebServer server) {
        this.server = server;
    }

    /**
     * Listens until it is closed.
     *
     * @throws GatewayException if it cannot; the message says what to do
     */
    public static Gateway start(GatewayOptions options, GatewayDesk desk) {
        WebServer server = WebServer.builder()
                .host(options.host())
                .port(options.port())
                .maxPayloadSize(options.longest())
                .shutdownHook(false)
                .directHandlers(Refusals.inOurWords(options.longest()))
                .routing(routing(options, desk))
                .build()
                .start();
        // It does not throw when it cannot listen; it logs why and stops.
        if (!server.isRunning()) {
            throw new GatewayException(options);
        }
        return new Gateway(server);
    }

    private static HttpRouting.Builder routing(GatewayOptions options, GatewayDesk desk) {
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(new TokenFilter(options.token()))
                .error(
                        ProblemException.class,
                        (request, response, refused) -> Json.send(request, response, refused.problem()))
                .error(QueueUnavailableException.class, (request, response, away) -> {
                    response.header(HeaderValues.create(HeaderNames.RETRY_AFTER, "1"));
                    Json.send(request, response, Problem.unavailable(String.valueOf(away.getMessage())));
                })
                .error(
                        QueueRefusedException.class,
                        (request, response, refusal) ->
                                Json.send(request, response, Problem.unavailable(String.valueOf(refusal.getMessage()))))
                .error(RuntimeException.class, (request, response, failure) -> failed(request, response, failure));
        serve(routing, "POST", "/decide", new DecideEndpoint(desk));
        serve(routing, "POST", "/human-review/{id}", new HumanReview(desk));
        serve(routing, "GET", "/pending-reviews", new PendingReviews(desk.queue()));
        serve(routing, "GET", "/drift-status", new DriftStatusEndpoint(desk));
        serve(routing, "POST", "/retrievals", new Retrievals(desk.retrieval().stream()));
        serve(
                routing,
                "GET",
                "/retrieval-status",
                new RetrievalStatusEndpoint(desk.retrieval().view()));
        serve(routing, "GET", "/healthz", new Health(desk.queue()));
        serve(routing, "GET", "/openapi.json", new OpenApi());
        return routing.any((request, response) -> {
            throw new ProblemException(Problem.unknown("There is nothing at %s; /openapi.json says what there is."
                    .formatted(request.path().path())));
        });
    }

    private static void serve(HttpRouting.Builder routing, String method, String path, Handler handler) {
        boolean reads = method.equals("GET");
        String allowed = reads ? "GET, HEAD" : method;
        routing.route(Method.create(method), path, handler);
        if (reads) {
            routing.head(path, handler);
        }
        routing.any(path, (request, response) -> {
            response.header(HeaderValues.create(HeaderNames.ALLOW, allowed));
            Json.send(
                    request,
                    response,
                    new Problem(405, "The method is not allowed", "Use %s with %s.".formatted(method, path), ""));
        });
    }

    private static void failed(ServerRequest request, ServerResponse response, RuntimeException failure) {
        if (failure instanceof HttpException refused) {
            throw refused;
        }
        LOG.error("A request failed", failure);
        Json.send(
                request,
                response,
                new Problem(500, "An error in the program", "The request failed; the gateway's log says why.", ""));
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Lets the requests under way end, for a few seconds at most. */
    @Override
    public void close() {
        server.stop();
    }
}
