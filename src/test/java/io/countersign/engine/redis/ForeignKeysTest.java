package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others keep under names that the queue uses. */
class ForeignKeysTest extends RawEntriesFixture {
    ForeignKeysTest(RedisServerFixture server) {
        super(server);
    }

    @Test
    void otherBytesUnderTheSameKeyAreLeftAloneAndTheItemGetsAnotherId() {
        String id = ContentHash.of(entry(1)).idPart();
        producer.set("review:" + id, "somebody else's");
        producer.hset("review:" + id + "-2", "somebody", "else's");
        push(entry(1));
        push(entry(1));

        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(1, 1, 0, 0));

        ReviewItem item = queue.find(new ReviewId(id + "-3")).orElseThrow();
        assertThat(item.raw()).isEqualTo(entry(1));
        assertThat(item.content()).isEqualTo(ContentHash.of(entry(1)));
        assertThat(producer.get("review:" + id)).isEqualTo("somebody else's");
    }

    @Test
    void aKeyThatIsNoListIsNamed() {
        producer.set(QUEUE, "text".getBytes(UTF_8));

        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> queue.intake(10))
                .withMessage(
                        "Redis at " + server.url() + " holds a string under the name"
                                + " 'human_review_queue' where a review queue keeps a list; rename that key, or use another server or database.");
        assertThatExceptionOfType(QueueRefusedException.class).isThrownBy(() -> queue.push(List.of(entry(1))));
        assertThatExceptionOfType(QueueRefusedException.class).isThrownBy(queue::stats);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "fin", "ctr", "head", "pend", "exp", "ev", "audit", "quar"})
    void aForeignKeyAmongOursStopsTheIntakeBeforeItChangesAnything(String name) {
        producer.sadd(OURS + name, "member");
        push(entry(1));
        push("no json".getBytes(UTF_8));

        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> queue.intake(10))
                .withMessageContaining(
                        " holds a set under the name '" + OURS + name + "' where a review queue keeps a ");
        assertThat(producer.keys("*")).containsExactlyInAnyOrder(text(QUEUE), OURS + name);

        producer.del(OURS + name);
        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(1, 0, 1, 0));
    }
}
