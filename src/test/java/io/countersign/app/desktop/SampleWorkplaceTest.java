package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.app.sample.SampleWish;
import io.countersign.app.sample.SampleWorkload;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RedisExtension.class)
class SampleWorkplaceTest {
    private final RedisServerFixture server;

    @TempDir
    Path home;

    SampleWorkplaceTest(RedisServerFixture server) {
        this.server = server;
    }

    @Test
    void onTheOwnQueueThePolicyThatIsUsedIsTheOneThatIsShown() {
        PolicyVersion first = inForce(Optional.empty());

        assertThat(first.number()).isOne();
        assertThat(first.author()).isEqualTo("ada");
        assertThat(first.policy().amounts()).anyMatch(limit -> limit.field().equals(FieldPath.of("loan")));
        assertThat(inForce(Optional.empty())).isEqualTo(first);
    }

    @Test
    void aServerIsGivenNoPolicyUnasked() {
        assertThat(inForce(Optional.of(server.url())).number()).isZero();
    }

    @Test
    void aQueueWithOtherItemsIsLeftAlone() {
        push("""
                {"input": {"amount": 1}, "model_output": "yes", "confidence": 0.6, "model_name": "loan-2"}""");

        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> source(Optional.of(server.url()), new SampleWish(0, false))
                        .open(new Reviewer("ada")))
                .withMessageStartingWith("The queue holds items that are not the sample's, such as ")
                .withMessageContaining("or add --sample-anyway to put made-up loan applications among them.");
        assertThat(items(new SampleWish(0, false, true))).isEqualTo(SampleWorkload.SIZE + 1L);
    }

    @Test
    void whatIsQuarantinedIsAnotherItemToo() {
        push("not JSON");

        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> items(new SampleWish(0, false)))
                .withMessageContaining("in quarantine");
    }

    @Test
    void theSampleGoesOnWhereItBegan() {
        assertThat(items(new SampleWish(0, false))).isEqualTo(SampleWorkload.SIZE);
        assertThat(items(new SampleWish(0, false))).isEqualTo(SampleWorkload.SIZE);
    }

    private void push(String entry) {
        try (var producer = server.client()) {
            producer.lpush(RedisReviewQueue.QUEUE, entry);
        }
    }

    private long items(SampleWish wish) {
        try (Workplace workplace = source(Optional.of(server.url()), wish).open(new Reviewer("ada"))) {
            return workplace.queue().stats().open();
        }
    }

    private PolicyVersion inForce(Optional<String> url) {
        try (Workplace workplace = source(url, new SampleWish(0, false)).open(new Reviewer("ada"))) {
            return workplace.policies().current();
        }
    }

    private WorkplaceSource source(Optional<String> url, SampleWish wish) {
        var data = new DataDirectory(home);
        var queues = new RedisQueues(data);
        return new WorkplaceSource(
                named -> queues.open(Optional.of(named.orElse(server.url()))),
                data,
                Clock.systemUTC(),
                url,
                Optional.of(wish));
    }
}
