package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** A queue, and a producer that knows nothing of it, only {@code LPUSH human_review_queue}. */
@ExtendWith(RedisExtension.class)
abstract class RawEntriesFixture {
    static final byte[] QUEUE = "human_review_queue".getBytes(UTF_8);
    static final String OURS = "hitl:{human_review_queue}:";

    final RedisServerFixture server;
    Jedis producer;
    RedisReviewQueue queue;

    RawEntriesFixture(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    final void connect() {
        producer = server.client();
        queue = RedisQueues.open(server.url());
    }

    @AfterEach
    final void disconnect() {
        queue.close();
        producer.close();
    }

    final void push(byte[] raw) {
        producer.lpush(QUEUE, raw);
    }

    static byte[] entry(int number) {
        return ("{\"input\": {\"applicant\": " + number + "}, \"model_output\": {\"decision\": \"grant\"}, "
                        + "\"confidence\": 0.5, \"risk_score\": 0.5, \"model_name\": \"loan-2\", \"timestamp\": 1.5}")
                .getBytes(UTF_8);
    }

    static List<String> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> text(entry(i))).toList();
    }

    final List<ReviewRow> rows() {
        var rows = new ArrayList<ReviewRow>();
        queue.feed().snapshot(1_000, rows::addAll);
        return rows;
    }

    final List<String> bodies() {
        return rows().stream()
                .map(row -> text(queue.find(row.id()).orElseThrow().raw()))
                .toList();
    }

    final List<String> quarantined() {
        return queue.quarantine().list("", 100).stream()
                .map(entry -> text(entry.raw()))
                .toList();
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
