package io.countersign.engine.redis;

import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.Role;
import java.util.SortedMap;
import java.util.TreeMap;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Roles by name in a hash, where the scripts look them up. */
final class RedisReviewerRegistry implements ReviewerRegistry {
    private static final String ROLES = "who";

    private final QueueServer server;

    RedisReviewerRegistry(QueueServer server) {
        this.server = server;
    }

    @Override
    public Role roleOf(Reviewer reviewer) {
        Reply role = server.call(
                new CommandArguments(Command.HGET).key(server.keys().own(ROLES)).add(reviewer.name()));
        return role.isNothing() ? Role.REVIEWER : Role.valueOf(role.text());
    }

    @Override
    public void register(Reviewer reviewer, Role role, Reviewer by) {
        server.govern(by, ROLES, "registered", by, role + " " + reviewer, reviewer, role);
    }

    @Override
    public SortedMap<String, Role> all() {
        var roles = new TreeMap<String, Role>();
        server.call(new CommandArguments(Command.HGETALL).key(server.keys().own(ROLES)))
                .textFields()
                .forEach((name, role) -> roles.put(name, Role.valueOf(role)));
        return roles;
    }
}
