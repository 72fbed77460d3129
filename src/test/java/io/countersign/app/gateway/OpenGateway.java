package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ReviewQueue;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** A gateway over an empty queue, and somebody who calls it. */
@ExtendWith(RedisExtension.class)
abstract class OpenGateway {
    static final String TOKEN = "a token that nobody guesses";
    static final String SURE = "{\"input_data\": {\"amount\": 12}, \"track_drift\": true, "
            + "\"model_output\": \"approve\", \"confidence\": 0.97, \"model_name\": \"loan-1\"}";
    static final String UNSURE_AND_DEAR = "{\"input_data\": {\"trade_value\": 60000}, "
            + "\"model_output\": \"approve\", \"confidence\": 0.5, \"model_name\": \"loan-1\"}";
    static final int LONGEST = 10_000;

    RedisServerFixture server;
    ReviewQueue queue;
    Gateway gateway;
    Caller caller;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(shared.url())));
        gateway = open(Optional.of(TOKEN));
        caller = new Caller(gateway.port(), TOKEN);
    }

    @AfterEach
    void stop() {
        gateway.close();
        queue.close();
    }

    Gateway open(Optional<String> token) {
        return Gateways.open(queue, token, LONGEST);
    }

    JsonNode reviews() {
        queue.intake(100);
        return caller.get("/pending-reviews").at("/reviews");
    }

    String published(String id) {
        try (Jedis client = server.client()) {
            return client.get("review:" + id + ":status");
        }
    }
}
