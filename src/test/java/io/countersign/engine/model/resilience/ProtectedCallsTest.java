package io.countersign.engine.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProtectedCallsTest extends CountedCalls {
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
}
