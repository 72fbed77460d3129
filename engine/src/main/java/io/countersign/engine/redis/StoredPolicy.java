package io.countersign.engine.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The policy of a queue as Redis has it. One script alone writes it, together with the approval rules that the other scripts go by,
 * so that the two never differ.
 */
final class StoredPolicy {
    private static final String POLICY = "policy";
    private static final int FIELDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueueServer server;

    StoredPolicy(QueueServer server) {
        this.server = server;
    }

    /** The latest version as it is stored; empty if nobody has changed the policy. */
    String latest() {
        Reply reply =
                server.call(new CommandArguments(Command.GET).key(server.keys().own(POLICY)));
        return reply.isNothing() ? "" : reply.text();
    }

    List<PolicyVersion> history(int limit) {
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

    PolicyChange apply(Policy policy, long base, String author, String reason) {
        var arguments = new ArrayList<Object>(List.of(
                Long.toString(base), author, reason, PolicyJson.write(policy).toString()));
        arguments.addAll(RulesCodec.encode(policy.approvals()));
        Reply answer = server.run(Script.POLICY, arguments.toArray());
        return switch (answer.at(0).text()) {
            case "FORBIDDEN" -> new PolicyChange.Forbidden(author);
            case "APPLIED" -> new PolicyChange.Applied(decode(answer.at(1).text()));
            default -> new PolicyChange.Overtaken(decode(answer.at(1).text()));
        };
    }

    /** The same policy with other approval rules; as often as somebody else is faster. */
    void changeApprovals(ApprovalRules rules, Reviewer by) {
        PolicyVersion seen = decode(latest());
        while (true) {
            switch (apply(seen.policy().with(rules), seen.number(), by.name(), "other approval rules")) {
                case PolicyChange.Applied _ -> {
                    return;
                }
                case PolicyChange.Overtaken(var inForce) -> seen = inForce;
                case PolicyChange.Forbidden _ -> throw QueueRefusedException.adminNeeded(by);
            }
        }
    }

    /** Reads what {@link #latest} gave. */
    static PolicyVersion decode(String version) {
        if (version.isEmpty()) {
            return PolicyVersion.BUILT_IN;
        }
        String[] fields = version.split("\n", FIELDS);
        return new PolicyVersion(
                Long.parseLong(fields[0]),
                policy(fields[0], fields[4]),
                fields[2],
                fields[3],
                Instant.ofEpochMilli(Long.parseLong(fields[1])));
    }

    private static Policy policy(String number, String json) {
        try {
            return PolicyJson.read(JSON.readTree(json));
        } catch (JsonProcessingException | InvalidPolicyException foreign) {
            throw new QueueRefusedException(
                    "Version %s of the policy cannot be read; a newer Countersign wrote it most likely, so update this one. (%s)"
                            .formatted(number, foreign.getMessage()),
                    foreign);
        }
    }
}
