package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.EntryBuilder;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.VerdictBuilder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts stand in the log of decisions, where every monitor reads them. */
@ExtendWith(RedisExtension.class)
class NotedVerdictTest {
    private final RedisConnection connection;
    private final ReviewQueue queue;
    private final RedisDecisionStream log;

    NotedVerdictTest(RedisConnection connection) {
        this.connection = connection;
        queue = new RedisReviewQueue(connection);
        log = new RedisDecisionStream(connection);
    }

    @Test
    void anApprovalAgreesWithTheModel() {
        ReviewItem item = publish(versioned().confidence(.8125), VerdictBuilder::atOnce);

        assertThat(noted())
                .containsExactly(new LoggedVerdict(
                        queue.results("", 1).getFirst().at(), "loan-2", "v7", OptionalDouble.of(.8125), true));
        assertThat(item.row().model()).isEqualTo("loan-2");
    }

    @Test
    void aModificationAndARejectionOverruleIt() {
        publish(versioned(), verdict -> verdict.modify("[1]").atOnce());
        publish(
                anEntry().without("confidence"),
                verdict -> verdict.reject("forged papers").atOnce());

        assertThat(noted()).extracting(LoggedVerdict::agreed).containsExactly(false, false);
        assertThat(noted()).extracting(LoggedVerdict::version).containsExactly("v7", "");
        assertThat(noted().getLast().confidence()).isEmpty();
    }

    @Test
    void isNotedWhenItIsPublishedAndNotBefore() {
        publish(versioned(), verdict -> verdict.hold(Duration.ofMillis(1)));
        assertThat(noted()).isEmpty();

        await().until(() -> queue.tick().published() == 1);

        assertThat(noted()).extracting(LoggedVerdict::agreed).containsExactly(true);
    }

    @Test
    void nobodyOverrulesAModelThatSaidNothing() {
        publish(versioned().field("model_output", "null"), VerdictBuilder::atOnce);
        publish(anEntry().without("model_name"), VerdictBuilder::atOnce);
        publish(versioned().field("model_output", "false"), VerdictBuilder::atOnce);

        assertThat(noted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "NaN", "1.5", "\"high\"", "{\"a\": [1e999]}"})
    void aVerdictIsPublishedOnceWhateverConfidenceTheEntryStates(String confidence) {
        queue.push(List.of(versioned().field("confidence", confidence).bytes()));
        queue.intake(1);
        String unread = queue.quarantine().list("", 1).getFirst().id();

        approve(queue.find(queue.quarantine().release(unread, ALICE).orElseThrow())
                .orElseThrow());

        assertThat(queue.results("", 10)).hasSize(1);
        assertThat(noted()).singleElement().satisfies(verdict -> {
            assertThat(verdict.agreed()).isTrue();
            assertThat(verdict.confidence()).isEmpty();
        });
    }

    @Test
    void anItemThatIsOpenedAgainCountsOnceWithItsFirstVerdict() {
        ReviewItem item =
                publish(versioned(), verdict -> verdict.reject("forged papers").atOnce());
        queue.reopen(item.row().id(), ALICE, OperationId.next(), "they were not");

        approve(queue.find(item.row().id()).orElseThrow());

        assertThat(queue.results("", 10)).hasSize(3);
        assertThat(noted()).extracting(LoggedVerdict::agreed).containsExactly(false);
    }

    @Test
    void aRuleDecidesWithoutAnybodysVerdict() {
        ApprovalRules rules = queue.rules();
        queue.changeRules(
                rules.with(RiskLevel.MEDIUM, new ApprovalRule(1, false, Duration.ofHours(4), OnExpiry.REJECT)), ALICE);
        arrive(versioned().overdue());

        assertThat(queue.tick().expired()).isOne();

        assertThat(queue.results("", 10)).hasSize(1);
        assertThat(noted()).isEmpty();
    }

    @Test
    void theLogKeepsSoManyOfThem() {
        var small = new RedisDecisionStream(connection, 3);
        for (int number = 1; number <= 5; number++) {
            small.append(RecordBatch.note(new BatchId("a", number), "note " + number));
        }

        assertThat(small.after(small.beginning(), 10, Duration.ZERO).batches())
                .extracting(batch -> batch.note().orElseThrow())
                .containsExactly("note 3", "note 4", "note 5");
    }

    private static EntryBuilder versioned() {
        return anEntry().field("model_version", "\"v7\"");
    }

    private ReviewItem arrive(EntryBuilder entry) {
        byte[] raw = entry.bytes();
        queue.push(List.of(raw));
        queue.intake(1);
        return queue.find(queue.idOf(ContentHash.of(raw))).orElseThrow();
    }

    private ReviewItem publish(EntryBuilder entry, UnaryOperator<VerdictBuilder> verdict) {
        ReviewItem item = arrive(entry);
        decide(item, verdict);
        return item;
    }

    private void approve(ReviewItem item) {
        decide(item, VerdictBuilder::atOnce);
    }

    private void decide(ReviewItem item, UnaryOperator<VerdictBuilder> verdict) {
        ClaimToken token = ClaimToken.next();
        assertThat(queue.claim(item.row().id(), ALICE, token, ReviewQueue.LEASE))
                .isInstanceOf(ClaimOutcome.Granted.class);
        queue.submit(verdict.apply(aVerdict().on(item).by(ALICE).under(token)).verdict());
    }

    private List<LoggedVerdict> noted() {
        return log.after(log.beginning(), 100, Duration.ZERO).batches().stream()
                .flatMap(batch -> batch.note().stream())
                .flatMap(note -> LoggedVerdict.in(note).stream())
                .toList();
    }
}
