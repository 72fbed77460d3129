package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, what is final, and when it ends. */
class ChatModelFailureTest extends ServedModel {
    @Nested
    class TriedAgain {
        @ParameterizedTest
        @ValueSource(strings = {"serverError", "badGateway", "malformed", "noChoices", "cut", "cutAtOnce"})
        void isWhatMayPass(String fault) {
            assertThat(answer(fault(fault), fault(fault), Wire.openAi())
                            .output()
                            .get("decision")
                            .textValue())
                    .isEqualTo("approve");
            assertThat(server.getRequestCount()).isGreaterThanOrEqualTo(2);
            assertThat(pauses).hasSize(2);
            assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
            assertThat(pauses.getLast()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        }

        @Test
        void isARateLimitWhenTheServerSays() {
            answer(Wire.rateLimited("7"), Wire.rateLimited("Sun, 04 May 2031 12:01:30 GMT"), Wire.openAi());

            assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(90));
        }

        @ParameterizedTest
        @ValueSource(strings = {"slow", "stalled"})
        void isAReplyThatComesTooSlowly(String fault) {
            timeout = Duration.ofMillis(100);

            assertThat(failure(fault(fault), fault(fault), fault(fault)).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(pauses).hasSize(2);
        }

        @Test
        void isNothingMoreThanThreeTimes() {
            ModelFailure failure = failure(Wire.serverError(), Wire.serverError(), Wire.serverError(), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(failure).hasMessage("the server failed (HTTP 500, server_error)");
            assertThat(server.getRequestCount()).isEqualTo(3);
        }

        @Test
        void isNothingWhoseDeadlineEndsBeforeThePause() {
            server.enqueue(Wire.rateLimited("600"));
            server.enqueue(Wire.openAi());

            assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
            assertThat(pauses).isEmpty();
        }
    }

    @Nested
    class Final {
        @Test
        void isAFilter() {
            assertThat(failure(Wire.filtered(), Wire.openAi()).kind()).isEqualTo(Kind.CONTENT_FILTERED);
            assertThat(server.getRequestCount()).isOne();
        }

        @Test
        void isAFilterThatStopsTheAnswer() {
            ModelFailure failure = failure(Wire.finished("content_filter", "{\"decision\":\"app"), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_FILTERED);
            assertThat(failure.spent().inputTokens()).isEqualTo(50);
            assertThat(server.getRequestCount()).isOne();
        }

        @Test
        void isAModelThatRefuses() {
            ModelFailure failure = failure(Wire.refusal(), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_FILTERED);
            assertThat(failure).hasMessage("the model refused");
            assertThat(server.getRequestCount()).isOne();
        }

        @Test
        void isARefusedKeyWhichIsNotRepeated() {
            ModelFailure failure = failure(Wire.wrongKey(KEY), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure).hasMessage("the server refused the key (HTTP 401, invalid_api_key)");
            assertThat(server.getRequestCount()).isOne();
        }

        @Test
        void isAnAccountWithoutCredit() {
            ModelFailure failure = failure(Wire.outOfCredit(), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure).hasMessage("the account has no credit left (HTTP 429, insufficient_quota)");
        }

        @Test
        void isARedirect() throws InterruptedException {
            var elsewhere = new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", server.url("/elsewhere").toString())
                    .build();

            assertThat(failure(elsewhere, Wire.openAi()).kind()).isEqualTo(Kind.REFUSED);
            server.takeRequest();
            assertThat(server.getRequestCount()).isOne();
        }
    }

    @Nested
    class Ended {
        @Test
        void byTheDeadlineOfAllTriesTogether() {
            server.enqueue(Wire.stalled());

            ModelFailure failure = catchThrowableOfType(
                    ModelFailure.class, () -> model().answer(INPUT, Deadline.in(Duration.ofMillis(100))));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
        }

        @Test
        void withWhatWasUnusableIfThereIsNoPlaceToAskAgain() {
            var asked = new AtomicInteger();
            var conversation = new Conversation(settings(endpoint()), INPUT, request -> {
                if (asked.incrementAndGet() == 1) {
                    throw new ModelFailure(Kind.FORMAT_INVALID, "no JSON");
                }
                throw new ModelFailure(Kind.UNAVAILABLE, "no place");
            });

            assertThat(catchThrowableOfType(ModelFailure.class, conversation::answer)
                            .kind())
                    .isEqualTo(Kind.FORMAT_INVALID);
            assertThat(asked).hasValue(2);
        }

        @Test
        void byADeadlineThatIsOverBeforeItBegins() {
            server.enqueue(Wire.openAi());

            ModelFailure failure =
                    catchThrowableOfType(ModelFailure.class, () -> model().answer(INPUT, Deadline.in(Duration.ZERO)));

            assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_TIME);
            assertThat(failure).hasMessage("no time was left for the call");
            assertThat(server.getRequestCount()).isZero();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void byAnInterruptOfItsCaller(boolean virtual) {
            server.enqueue(Wire.stalled());
            var failed = new CompletableFuture<ModelFailure>();
            var interrupted = new AtomicBoolean();
            Thread.Builder threads = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
            Thread caller = threads.start(() -> {
                failed.complete(failureOf(INPUT));
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            await().until(() -> server.getRequestCount() == 1);

            caller.interrupt();

            assertThat(failed.join().kind()).isEqualTo(Kind.CANCELLED);
            await().untilTrue(interrupted);
        }

        @Test
        void byAServerThatIsNotThere() {
            server.close();

            ModelFailure failure = failureOf(INPUT);

            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_CUT);
            assertThat(failure).hasMessageStartingWith("the connection to the server failed: ");
            assertThat(pauses).hasSize(2);
        }
    }
}
