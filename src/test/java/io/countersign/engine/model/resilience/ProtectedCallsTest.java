package io.countersign.engine.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProtectedCallsTest {
    private static final Duration AMPLE = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T12:00:00Z"));
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    @Nested
    class Tries {
        private final ProtectedCalls calls = calls(limits(4, 16, Duration.ZERO));

        @ParameterizedTest
        @EnumSource(names = {"RATE_LIMITED", "SERVER_ERROR", "TIMEOUT", "CONNECTION_CUT"})
        void followWhatMayPass(Kind kind) {
            assertThat(fail(calls, kind).kind()).isEqualTo(kind);
            assertThat(made).hasValue(4);
        }

        @ParameterizedTest
        @EnumSource(
                mode = Mode.EXCLUDE,
                names = {"RATE_LIMITED", "SERVER_ERROR", "TIMEOUT", "CONNECTION_CUT"})
        void doNotFollowWhatStays(Kind kind) {
            assertThat(fail(calls, kind).kind()).isEqualTo(kind);
            assertThat(made).hasValue(1);
        }

        @Test
        void comeAfterPausesThatDoubleAndAreSpread() {
            fail(calls, Kind.SERVER_ERROR);

            assertThat(pauses).hasSize(3);
            assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
            assertThat(pauses.get(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
            assertThat(pauses.get(2)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        }

        @Test
        void comeNoSoonerThanTheProviderWants() {
            failWith(calls, AMPLE, new ModelFailure(Kind.RATE_LIMITED, "no").retryAfter(Duration.ofSeconds(9)));

            assertThat(pauses).containsOnly(Duration.ofSeconds(9)).hasSize(3);
        }

        @Test
        void doNotComeAfterTheDeadline() {
            var limited = new ModelFailure(Kind.RATE_LIMITED, "no").retryAfter(Duration.ofSeconds(9));

            assertThat(failWith(calls, Duration.ofSeconds(8), limited).kind()).isEqualTo(Kind.RATE_LIMITED);
            assertThat(made).hasValue(1);
        }

        @Test
        void endInAnAnswer() {
            String answer = calls.make(Deadline.in(AMPLE), () -> {
                if (made.incrementAndGet() < 3) {
                    throw new ModelFailure(Kind.CONNECTION_CUT, "cut");
                }
                return "yes";
            });

            assertThat(answer).isEqualTo("yes");
        }

        @Test
        void endWithAnInterruptInThePause() {
            var waiting = new ProtectedCalls("m", limits(4, 16, Duration.ZERO), clock, pause -> {
                Thread.currentThread().interrupt();
                return AMPLE;
            });

            assertThat(fail(waiting, Kind.SERVER_ERROR).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(made).hasValue(1);
        }
    }

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

    @Test
    void limitsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(0, 1, Duration.ZERO))
                .withMessage("tries must be 1 to 10, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(1, 0, Duration.ZERO))
                .withMessage("concurrent must be 1 to 10,000, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(1, 1, Duration.ofSeconds(-1)))
                .withMessage("patience must not be negative, was PT-1S");
    }

    private ModelFailure fail(ProtectedCalls calls, Kind kind) {
        return failWith(calls, AMPLE, new ModelFailure(kind, "no"));
    }

    private ModelFailure failWith(ProtectedCalls calls, Duration time, ModelFailure failure) {
        return catchThrowableOfType(
                ModelFailure.class,
                () -> calls.make(Deadline.in(time), () -> {
                    made.incrementAndGet();
                    throw failure;
                }));
    }

    private ProtectedCalls calls(CallLimits limits) {
        UnaryOperator<Duration> noted = pause -> {
            pauses.add(pause);
            return Duration.ZERO;
        };
        return new ProtectedCalls("m", limits, clock, noted);
    }

    private static CallLimits limits(int tries, int concurrent, Duration patience) {
        return new CallLimits(tries, Duration.ofMillis(100), Duration.ofMillis(300), concurrent, patience, REST);
    }
}
