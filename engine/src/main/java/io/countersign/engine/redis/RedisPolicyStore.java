package io.countersign.engine.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The policy that every engine and console on one Redis shares, with the approval rules that its scripts go by. Every store
 * reads it several times a second; when Redis cannot be reached, the last known version holds.
 */
public final class RedisPolicyStore implements PolicyStore {
    private static final String POLICY = "policy";
    private static final int FIELDS = 5;
    private static final Duration PACE = Duration.ofMillis(STALE_MILLIS / 4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueueServer server;
    private final Refresher refresher;
    private volatile String stored = "";
    private volatile PolicyVersion current = PolicyVersion.BUILT_IN;

    /**
     * Reads the policy and keeps it fresh until it is closed. The connection is not closed with it.
     *
     * @throws io.countersign.engine.review.QueueException if it cannot be read: no engine starts without knowing it
     */
    public RedisPolicyStore(RedisConnection connection) {
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        read();
        this.refresher = new Refresher("countersign-policy", PACE, this::read);
    }

    @Override
    public PolicyVersion current() {
        return current;
    }

    @Override
    public PolicyChange apply(Policy policy, long base, String author, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a change of the policy needs a reason");
        }
        var arguments = new ArrayList<Object>(List.of(
                Long.toString(base), author, reason, PolicyJson.write(policy).toString()));
        arguments.addAll(RulesCodec.encode(policy.approvals()));
        Reply answer = server.run(Script.POLICY, arguments.toArray());
        String word = answer.at(0).text();
        if (word.equals("FORBIDDEN")) {
            return new PolicyChange.Forbidden(author);
        }
        keep(answer.at(1).text());
        return word.equals("APPLIED") ? new PolicyChange.Applied(current) : new PolicyChange.Overtaken(current);
    }

    @Override
    public List<PolicyVersion> history(int limit) {
        return server
                .call(new CommandArguments(Command.LRANGE)
                        .key(server.keys().own(POLICY + ":history"))
                        .add(0)
                        .add(limit - 1))
                .list()
                .stream()
                .limit(limit)
                .map(version -> decode(version.text()))
                .toList();
    }

    @Override
    public void close() {
        refresher.close();
    }

    private void read() {
        Reply reply =
                server.call(new CommandArguments(Command.GET).key(server.keys().own(POLICY)));
        keep(reply.isNothing() ? "" : reply.text());
    }

    private synchronized void keep(String latest) {
        if (!latest.equals(stored)) {
            current = latest.isEmpty() ? PolicyVersion.BUILT_IN : decode(latest);
            stored = latest;
        }
    }

    private static PolicyVersion decode(String version) {
        String[] fields = version.split("\n", FIELDS);
        return new PolicyVersion(
                Long.parseLong(fields[0]),
                policy(fields[4]),
                fields[2],
                fields[3],
                Instant.ofEpochMilli(Long.parseLong(fields[1])));
    }

    private static Policy policy(String json) {
        try {
            return PolicyJson.read(JSON.readTree(json));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("the stored policy is not JSON", foreign);
        }
    }
}
