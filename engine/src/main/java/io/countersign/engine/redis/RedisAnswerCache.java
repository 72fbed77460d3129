package io.countersign.engine.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.model.cache.CacheKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * Answers that every engine on one Redis shares, each under {@code decision_cache:<sha256>} until its time is over. The server
 * needs room for what is accepted in that time; an answer of more than 256 KiB is not kept.
 */
public final class RedisAnswerCache implements AnswerCache {
    private static final String PREFIX = "decision_cache:";
    private static final int LARGEST = 256 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final QueueServer server;
    private final Duration kept;

    /** Keeps answers for {@link AnswerCache#KEPT}. The connection is not closed with it. */
    public RedisAnswerCache(RedisConnection connection) {
        this(connection, KEPT);
    }

    /**
     * @param kept how long answers are kept, above zero
     */
    public RedisAnswerCache(RedisConnection connection, Duration kept) {
        if (!kept.isPositive()) {
            throw new IllegalArgumentException("kept must be above zero, was " + kept);
        }
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.kept = kept;
    }

    @Override
    public Optional<ModelAnswer> find(CacheKey key) {
        Reply reply = server.call(new CommandArguments(Command.GET).key(PREFIX + key.sha256()));
        return reply.isNothing() ? Optional.empty() : decode(reply.bytes());
    }

    @Override
    public void keep(CacheKey key, ModelAnswer answer) {
        byte[] value = encode(answer);
        if (value.length <= LARGEST) {
            server.call(new CommandArguments(Command.SET)
                    .key(PREFIX + key.sha256())
                    .add(value)
                    .add("PX")
                    .add(Math.max(1, kept.toMillis())));
        }
    }

    @Override
    public void close() {
        // The connection belongs to whoever opened it.
    }

    private static byte[] encode(ModelAnswer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("output", answer.output());
        if (answer.confidence() instanceof Confidence.Known(double value)) {
            json.put("confidence", value);
        }
        AnswerOriginCodec.write(answer.origin(), json);
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** Empty if somebody else has put something there. */
    private static Optional<ModelAnswer> decode(byte[] value) {
        try {
            JsonNode json = JSON.readTree(value);
            return json.has("output")
                    ? Optional.of(ModelAnswer.read(json).from(AnswerOriginCodec.read(json)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
