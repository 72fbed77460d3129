package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyStoreContract;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisPolicyStoreTest extends PolicyStoreContract {
    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisPolicyStoreTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    @Override
    protected PolicyStore open() {
        try (var queue = RedisQueues.open(server.url())) {
            queue.reviewers().register(new Reviewer("ada"), Role.ADMIN, new Reviewer("ada"));
        }
        return new RedisPolicyStore(connection);
    }

    @Test
    void everyEngineGoesByANewVersionWithItsApprovalRules() {
        var rule = new ApprovalRule(3, true, Duration.ofHours(1), OnExpiry.KEEP);
        ApprovalRules approvals = ApprovalRules.DEFAULT.with(RiskLevel.LOW, rule);
        try (var other = new RedisPolicyStore(connection);
                var admins = new RedisPolicyStore(connection);
                var queue = RedisQueues.open(server.url())) {
            admins.apply(Policy.DEFAULT.with(approvals), 0, "ada", "low is not so low");

            await().until(() -> other.current().number() == 1);
            assertThat(other.current().policy().approvals()).isEqualTo(approvals);
            assertThat(queue.rules()).isEqualTo(approvals);
            assertThat(queue.audit().read("", 10))
                    .anySatisfy(line -> assertThat(line.toString()).contains("version 1: low is not so low"));
        }
    }

    @Test
    void aQueueWithoutAnAdminIsSetUpByWhoeverComesFirst() {
        server.reset();
        try (var store = new RedisPolicyStore(connection)) {
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "first");
            assertThat(store.current().number()).isOne();
        }
    }

    @Test
    void otherApprovalRulesAreTheNextVersionOfThePolicy() {
        ApprovalRules rules = ApprovalRules.DEFAULT.withProducersReadModified(true);
        try (var store = new RedisPolicyStore(connection);
                var queue = RedisQueues.open(server.url())) {
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "ada", "more samples");
            queue.changeRules(rules, new Reviewer("ada"));

            await().until(() -> store.current().number() == 2);
            assertThat(store.current().policy())
                    .isEqualTo(Policy.DEFAULT.withAuditRate(.5).with(rules));
            assertThat(queue.rules()).isEqualTo(rules);
        }
    }

    @Test
    void aVersionThatThisProgramCannotReadIsRefusedWithWhatToDo() {
        try (var redis = server.client()) {
            redis.set("hitl:{human_review_queue}:policy", "7\n0\nada\nnew\n{\"later\":1}");
        }
        assertThatThrownBy(() -> new RedisPolicyStore(connection))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessage(
                        "Version 7 of the policy cannot be read; a newer Countersign wrote it most likely, so update this one."
                                + " (later is not known.)");
    }
}
