package io.countersign.bench;

import io.countersign.app.gateway.GatewayUnderLoad;
import java.util.List;

/** Decisions over HTTP on loopback, beside an empty handler on the same server library; the client is in the same process. */
final class GatewayBenchmark implements Benchmark {
    private static final int CONNECTIONS = 16;
    private static final int EACH = 4_000;
    private static final String BODY = "{\"input_data\":{\"amount\":1200,\"term_months\":24,\"purpose\":\"car\"}}";

    @Override
    public List<Figure> measure() {
        try (var servers = new GatewayUnderLoad(new InstantModel())) {
            var decide = new HttpLoad(servers.port(), GatewayUnderLoad.TOKEN, BODY, CONNECTIONS);
            var empty = new HttpLoad(servers.emptyPort(), GatewayUnderLoad.TOKEN, BODY, CONNECTIONS);
            Pair speed = Pair.alternating(
                    3,
                    7,
                    () -> decide.run(EACH).perSecond(),
                    () -> empty.run(EACH).perSecond());
            return List.of(
                    Figure.atLeast("POST /decide beside an empty handler, 16 connections", "/s", speed, .5),
                    Figure.atLeast("POST /decide", "/s", speed.measured(), 25_000),
                    Figure.atMost("POST /decide, p99", "ms", decide.run(EACH).p99Millis(), 10));
        }
    }
}
