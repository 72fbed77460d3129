package io.countersign.engine.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a model is left alone, and how many calls it has at a time. */
class ProtectedCallsRestTest extends CountedCalls {
    @Nested
    class Breaker {
        private final ProtectedCalls calls = calls(limits(1, 16, Duration.ZERO));

        @Test
        void leavesAFailingModelAlone() {
            breakIt(Kind.SERVER_ERROR);

            ModelFailure failure = fail(calls, Kind.SERVER_ERROR);
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessage("it is left alone for a while, because too many calls failed");
            assertThat(made).hasValue(10);
        }

        @Test
        void countsTriesAndNotCalls() {
            ProtectedCalls persistent = calls(limits(5, 16, Duration.ZERO));

            assertThat(fail(persistent, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.SERVER_ERROR);
            fail(persistent, Kind.SERVER_ERROR);
            assertThat(fail(persistent, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(made).hasValue(10);
        }

        @Test
        void asksAgainAfterARest() {
            breakIt(Kind.TIMEOUT);
            clock.move(REST.plusMillis(1));

            for (int i = 0; i < 20; i++) {
                assertThat(calls.make(Deadline.in(AMPLE), () -> "yes")).isEqualTo("yes");
            }
        }

        @Test
        void restsAgainIfTheModelStillFails() {
            breakIt(Kind.CONNECTION_CUT);
            clock.move(REST.plusMillis(1));
            for (int i = 0; i < 3; i++) {
                assertThat(fail(calls, Kind.CONNECTION_CUT).kind()).isEqualTo(Kind.CONNECTION_CUT);
            }

            assertThat(fail(calls, Kind.CONNECTION_CUT).kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        @ParameterizedTest
        @EnumSource(names = {"RATE_LIMITED", "CONTEXT_TOO_LONG", "CONTENT_FILTERED", "REFUSED", "CANCELLED"})
        void takesAServerThatRefusesForAlive(Kind kind) {
            for (int i = 0; i < 30; i++) {
                assertThat(fail(calls, kind).kind()).isEqualTo(kind);
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"RATE_LIMITED", "UNAVAILABLE", "OUT_OF_TIME", "CANCELLED"})
        void doesNotTakeForAnAnswerWhatTellsNothing(Kind kind) {
            for (int i = 0; i < 10; i++) {
                fail(calls, kind);
                fail(calls, kind);
                fail(calls, Kind.SERVER_ERROR);
            }

            assertThat(fail(calls, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        @Test
        void doesNotHideTheTriesThatWereMade() {
            ProtectedCalls trying = calls(limits(4, 16, Duration.ZERO));
            fail(trying, Kind.SERVER_ERROR);
            fail(trying, Kind.SERVER_ERROR);

            assertThat(fail(trying, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(made).hasValue(10);
            assertThat(fail(trying, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        private void breakIt(Kind kind) {
            for (int i = 0; i < 10; i++) {
                assertThat(fail(calls, kind).kind()).isEqualTo(kind);
            }
        }
    }

    @Nested
    class Places {
        private final CountDownLatch end = new CountDownLatch(1);

        @Test
        void areLimited() {
            ProtectedCalls calls = calls(limits(1, 2, Duration.ZERO));
            List<CompletableFuture<String>> running = List.of(start(calls), start(calls));
            await().until(() -> made.get() == 2);

            ModelFailure failure = fail(calls, Kind.SERVER_ERROR);
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessage("it has 2 calls under way already, as many as it may");

            end.countDown();
            running.forEach(CompletableFuture::join);
            assertThat(calls.make(Deadline.in(AMPLE), () -> "yes")).isEqualTo("yes");
        }

        @Test
        void areWaitedFor() {
            ProtectedCalls calls = calls(limits(1, 1, AMPLE));
            CompletableFuture<String> first = start(calls);
            await().until(() -> made.get() == 1);
            CompletableFuture<String> second = start(calls);

            end.countDown();

            assertThat(first.join()).isEqualTo("yes");
            assertThat(second.join()).isEqualTo("yes");
        }

        @Test
        void areNotWaitedForLongerThanTheDeadline() {
            ProtectedCalls calls = calls(limits(1, 1, AMPLE));
            CompletableFuture<String> first = start(calls);
            await().until(() -> made.get() == 1);

            assertThat(failWith(calls, Duration.ofMillis(30), new ModelFailure(Kind.REFUSED, "no"))
                            .kind())
                    .isEqualTo(Kind.OUT_OF_TIME);
            end.countDown();
            first.join();
        }

        @Test
        void areNotWaitedForByWhoWasInterrupted() {
            ProtectedCalls calls = calls(limits(1, 1, AMPLE));
            CompletableFuture<String> first = start(calls);
            await().until(() -> made.get() == 1);

            Thread.currentThread().interrupt();

            assertThat(fail(calls, Kind.REFUSED).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
            end.countDown();
            first.join();
        }

        private CompletableFuture<String> start(ProtectedCalls calls) {
            var answer = new CompletableFuture<String>();
            Thread.startVirtualThread(() -> answer.complete(calls.make(Deadline.in(AMPLE), () -> {
                made.incrementAndGet();
                awaitEnd();
                return "yes";
            })));
            return answer;
        }

        private void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
