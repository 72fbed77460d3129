package io.countersign.app.triage.bulk;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.Progress;
import io.countersign.app.triage.item.BlindFirst;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.VerdictOutbox;
import io.countersign.engine.review.memory.InMemoryReviewQueue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BulkWorkTest {
    private static final Reviewer ADA = new Reviewer("ada");
    private static final Reviewer BOB = new Reviewer("bob");

    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final ReviewQueue queue = new InMemoryReviewQueue(clock);
    private final List<Verdict> kept = new ArrayList<>();
    private final TreeMap<Integer, BulkResult> results = new TreeMap<>();
    private int failures;
    private int pauses;
    private boolean cancelled;

    @Test
    void claimsEachItemAndKeepsAVerdictOnIt() {
        List<ReviewRow> rows = arrive(3);

        assertThat(run(BulkKind.REJECT, rows)).isEqualTo(3);

        assertThat(results.values()).extracting(BulkResult::step).containsOnly(BulkStep.GIVEN);
        assertThat(kept)
                .extracting(Verdict::item)
                .containsExactlyElementsOf(rows.stream().map(ReviewRow::id).toList());
        assertThat(kept)
                .allSatisfy(
                        verdict -> assertThat(queue.submit(verdict).toString()).contains("Held"));
    }

    @Test
    void theFirstAreHeldUntilTheLastCanBeUndoneToo() {
        run(BulkKind.APPROVE, arrive(100));

        assertThat(kept.getFirst().hold()).isEqualTo(Duration.ofSeconds(10));
        assertThat(kept.getLast().hold()).isEqualTo(Duration.ofMillis(8_020));
    }

    @Test
    void whatOthersTookMeanwhileIsLeftToThem() {
        List<ReviewRow> rows = arrive(3);
        queue.claim(rows.get(0).id(), BOB, ClaimToken.next(), ReviewQueue.LEASE);
        ClaimToken token = ClaimToken.next();
        queue.claim(rows.get(1).id(), BOB, token, ReviewQueue.LEASE);
        queue.escalate(rows.get(1).id(), token, "odd");

        run(BulkKind.APPROVE, rows);

        assertThat(results.values())
                .extracting(BulkResult::step)
                .containsExactly(BulkStep.TAKEN, BulkStep.CHANGED, BulkStep.GIVEN);
        assertThat(state(rows.get(1).id())).isEqualTo(ReviewState.PENDING);
    }

    @Test
    void waitsUntilTheQueueCanBeReached() {
        failures = 3;
        run(BulkKind.APPROVE, arrive(2));

        assertThat(pauses).isEqualTo(3);
        assertThat(kept).hasSize(2);
    }

    @Test
    void endsBetweenTwoItemsWhenItIsCancelled() {
        List<ReviewRow> rows = arrive(3);
        Consumer<BulkResult> cancelling = result -> cancelled = true;

        assertThat(run(BulkKind.APPROVE, rows, cancelling)).isOne();

        assertThat(kept).hasSize(1);
        assertThat(state(rows.get(1).id())).isEqualTo(ReviewState.PENDING);
    }

    private int run(BulkKind kind, List<ReviewRow> rows) {
        return run(kind, rows, result -> {});
    }

    private int run(BulkKind kind, List<ReviewRow> rows, Consumer<BulkResult> news) {
        var rules = new BulkRules(ADA, BlindFirst.CRITICAL_ONLY, id -> false, clock.instant());
        var order = new BulkOrder(kind, "stale prices", rows, rules, Duration.ofSeconds(8));
        return new BulkWork(order, failing(), new Kept(), () -> pauses++, (result, place) -> {
                    results.put(place, result);
                    news.accept(result);
                })
                .run(new Watched());
    }

    /** The queue, but the first calls do not get through. */
    private ReviewQueue failing() {
        return (ReviewQueue) Proxy.newProxyInstance(
                ReviewQueue.class.getClassLoader(), new Class<?>[] {ReviewQueue.class}, (proxy, method, arguments) -> {
                    if (failures > 0) {
                        failures--;
                        throw new QueueUnavailableException("Redis does not answer.", null);
                    }
                    try {
                        return method.invoke(queue, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<ReviewRow> arrive(int items) {
        var rows = new ArrayList<ReviewRow>();
        for (int i = 0; i < items; i++) {
            queue.push(List.of(anEntry().bytes()));
        }
        queue.intake(items);
        queue.feed().snapshot(items, rows::addAll);
        return rows;
    }

    private ReviewState state(ReviewId id) {
        return queue.find(id).orElseThrow().row().state();
    }

    private final class Watched implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public void note(String message) {}

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    private final class Kept implements VerdictOutbox {
        @Override
        public void submit(Verdict verdict) {
            kept.add(verdict);
        }

        @Override
        public boolean withdraw(VerdictId verdict) {
            return false;
        }

        @Override
        public List<Verdict> waiting() {
            return kept;
        }

        @Override
        public Subscription onDelivery(Consumer<Delivery> listener) {
            return () -> {};
        }

        @Override
        public void close() {}
    }
}
