package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
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

    private PolicyVersion inForce(Optional<String> url) {
        var data = new DataDirectory(home);
        var queues = new RedisQueues(data);
        var source = new WorkplaceSource(
                named -> queues.open(Optional.of(named.orElse(server.url()))),
                data,
                Clock.systemUTC(),
                url,
                Optional.of(new SampleWish(0, false)));
        try (Workplace workplace = source.open(new Reviewer("ada"))) {
            return workplace.policies().current();
        }
    }
}
