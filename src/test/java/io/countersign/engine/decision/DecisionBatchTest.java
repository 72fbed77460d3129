package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecisionBatchTest {
    private static final Policy NO_AUDITS = Policy.DEFAULT.withAuditRate(0);
    private static final QueueUnavailableException AWAY = new QueueUnavailableException("Redis is away.", null);

    /** What a request of the property is. */
    enum Kind {
        SURE,
        UNSURE,
        FOR_PEOPLE,
        BROKEN
    }

    @Property(tries = 300)
    void everyRequestHasOneResultInItsPlace(
            @ForAll @Size(max = 200) List<Kind> kinds,
            @ForAll @IntRange(min = 1, max = 20) int atOnce,
            @ForAll boolean away,
            @ForAll @IntRange(min = 1, max = 300) int cancelledAfter) {
        var handedOver = new ArrayList<byte[]>();
        var source = new Source(
                engine(entries -> {
                    if (away) {
                        throw AWAY;
                    }
                    handedOver.addAll(entries);
                }),
                kinds);
        var batch = new DecisionBatch(source, atOnce);
        var results = new ArrayList<BatchResult>();
        BatchProgress end = batch.run(result -> {
            assertThat(source.taken.get() - results.size()).isLessThanOrEqualTo(atOnce);
            results.add(result);
            if (results.size() == cancelledAfter) {
                batch.cancel();
            }
        });

        assertThat(results).hasSize(source.taken.get());
        assertThat(source.taken.get()).isBetween(Math.min(kinds.size(), cancelledAfter), kinds.size());
        assertThat(end.results()).isEqualTo(results.size());
        assertThat(results)
                .extracting(DecisionBatchTest::id)
                .isEqualTo(IntStream.range(0, results.size())
                        .mapToObj(i -> "r-" + i)
                        .toList());
        for (int i = 0; i < results.size(); i++) {
            assertThat(isDecided(results.get(i))).isEqualTo(isDecidable(kinds.get(i), away));
        }
        assertThat(handedOver).hasSize((int)
                results.stream().filter(DecisionBatchTest::isForPeople).count());
    }

    @Test
    void asManyAsAllowedAreUnderWayAtOnce() {
        var together = new CountDownLatch(8);
        DecisionEngine engine = DecisionEngine.of(
                        new StubModel(() -> {
                            together.countDown();
                            await(together);
                            return new ModelAnswer(Json.of("true"), Confidence.of(.9));
                        }),
                        new Desk())
                .policy(NO_AUDITS)
                .build();

        assertThat(new DecisionBatch(
                                new Source(
                                        engine,
                                        Stream.generate(() -> Kind.SURE)
                                                .limit(8)
                                                .toList()),
                                8)
                        .run(result -> {})
                        .decided())
                .isEqualTo(8);
    }

    @Test
    void resultsDoNotWaitForASourceThatHasNoMoreYet() {
        DecisionEngine engine = engine(new Desk());
        var first = new CompletableFuture<BatchResult>();
        Iterator<DecisionRequest> slow = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given < 2;
            }

            @Override
            public DecisionRequest next() {
                if (given > 0) {
                    first.join();
                }
                return new DecisionRequest("r-" + given++, Json.of("{}"));
            }
        };

        assertThat(engine.decideAll(slow, first::complete).decided()).isEqualTo(2);
    }

    @Test
    void whatIsDecidedMeanwhileIsHandedOverTogether() {
        var submissions = new ArrayList<Integer>();
        var others = new CountDownLatch(9);
        DecisionEngine engine = DecisionEngine.of(StubModel.sure(.9), entries -> submissions.add(entries.size()))
                .inputGuard(input -> {
                    if (input.intValue() == 0) {
                        await(others);
                    }
                    return List.of();
                })
                .policy(Policy.DEFAULT.withAuditRate(1))
                .clock(() -> {
                    others.countDown();
                    return Instant.EPOCH;
                })
                .build();
        Iterator<DecisionRequest> ten = IntStream.range(0, 10)
                .mapToObj(i -> new DecisionRequest("r-" + i, IntNode.valueOf(i)))
                .iterator();
        engine.decideAll(ten, result -> {});

        assertThat(submissions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(submissions).hasSizeLessThan(10);
    }

    @Test
    void aBrokenSourceIsToldAfterWhatCameBefore() {
        DecisionEngine engine = engine(new Desk());
        var results = new ArrayList<BatchResult>();
        Iterator<DecisionRequest> broken = Stream.of(0, 1, 2)
                .map(i -> {
                    if (i == 2) {
                        throw new IllegalStateException("the disk is gone");
                    }
                    return new DecisionRequest("r-" + i, Json.of("{}"));
                })
                .iterator();

        assertThatThrownBy(() -> engine.decideAll(broken, results::add)).hasMessage("the disk is gone");
        assertThat(results).hasSize(2);
    }

    @Test
    void whoeverWantsNoMoreResultsGetsNone() {
        var source = new Source(
                engine(new Desk()),
                Stream.generate(() -> Kind.SURE).limit(10_000).toList());
        var seen = new AtomicInteger();

        assertThatThrownBy(() -> new DecisionBatch(source, 4).run(result -> {
                    seen.incrementAndGet();
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(seen).hasValue(1);
        assertThat(source.taken.get()).isLessThan(10);
    }

    @Test
    void anInterruptedBatchEndsWithAllThatItTook() {
        var source = new Source(
                engine(new Desk()),
                Stream.generate(() -> Kind.SURE).limit(10_000).toList());
        var results = new ArrayList<BatchResult>();
        new DecisionBatch(source, 4).run(result -> {
            results.add(result);
            Thread.currentThread().interrupt();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).hasSize(source.taken.get()).hasSizeLessThan(10_000);
    }

    private static DecisionEngine engine(ReviewDesk people) {
        return DecisionEngine.of(StubModel.sure(.9), people)
                .policy(NO_AUDITS)
                .risk(new FixedRisk(0))
                .build();
    }

    private static boolean isDecidable(Kind kind, boolean away) {
        return switch (kind) {
            case SURE, UNSURE -> true;
            case FOR_PEOPLE -> !away;
            case BROKEN -> false;
        };
    }

    private static boolean isDecided(BatchResult result) {
        return result instanceof BatchResult.Decided;
    }

    private static boolean isForPeople(BatchResult result) {
        return result instanceof BatchResult.Decided(Decision decision) && decision.route() == Route.HUMAN_REVIEW;
    }

    private static String id(BatchResult result) {
        return switch (result) {
            case BatchResult.Decided(Decision decision) -> decision.id();
            case BatchResult.Once(DecisionRequest request, OnceOutcome _) -> request.id();
            case BatchResult.Undecided(DecisionRequest request, RuntimeException _) -> request.id();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts how many were taken from it. */
    private static final class Source implements Iterator<BatchRequest> {
        final AtomicInteger taken = new AtomicInteger();
        private final DecisionEngine engine;
        private final List<Kind> kinds;

        Source(DecisionEngine engine, List<Kind> kinds) {
            this.engine = engine;
            this.kinds = kinds;
        }

        @Override
        public boolean hasNext() {
            return taken.get() < kinds.size();
        }

        @Override
        public BatchRequest next() {
            int i = taken.getAndIncrement();
            Kind kind = kinds.get(i);
            var request = new DecisionRequest(
                    "r-" + i, Json.of("{'trade_value':" + (kind == Kind.FOR_PEOPLE ? 60_000 : 1) + "}"));
            var answer = new ModelAnswer(Json.of("true"), Confidence.of(kind == Kind.UNSURE ? .3 : .9));
            return kind == Kind.BROKEN
                    ? new BatchRequest(broken(), request, Optional.of(answer))
                    : new BatchRequest(engine, request, Optional.of(answer));
        }

        private static DecisionEngine broken() {
            return DecisionEngine.of(StubModel.sure(.9), new Desk())
                    .autonomy(model -> {
                        throw new IllegalStateException("broken");
                    })
                    .build();
        }
    }
}
