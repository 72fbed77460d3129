package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import io.countersign.engine.model.format.OutputSchema;
import io.countersign.engine.model.resilience.CallLimits;
import io.countersign.engine.model.resilience.ProtectedCalls;
import io.countersign.engine.review.MovableClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model behind a real HTTP server that replies as OpenAI, vLLM, llama.cpp and Ollama do, and fails as they do. */
class ChatModelTest {
    private static final Duration AMPLE = Duration.ofMinutes(5);
    private static final JsonNode INPUT = Json.of("{'amount':1200}");
    private static final String LONG = "x".repeat(1000);
    private static final String KEY = "sk-proj-0123456789";

    private final MockWebServer server = new MockWebServer();
    private final HttpTransport transport = new HttpTransport();
    private final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T12:00:00Z"));
    private final List<Duration> pauses = new ArrayList<>();
    private Duration timeout = AMPLE;
    private Optional<String> confidenceField = Optional.of("decision");
    private int repairs = 1;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Nested
    class Asked {
        @Test
        void itGetsInstructionsInputAndSchema() throws InterruptedException {
            answer(Wire.openAi());

            RecordedRequest request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
            assertThat(Json.of(request.getBody().utf8())).isEqualTo(Json.of("""
                    {'model':'gpt-4o-2024-08-06',
                     'messages':[{'role':'system','content':'Decide on the loan.'},{'role':'user','content':'{\\"amount\\":1200}'}],
                     'response_format':{'type':'json_schema','json_schema':{'name':'answer','strict':true,
                       'schema':{'type':'object','required':['decision'],'properties':{'decision':{'enum':['approve','decline']}}}}},
                     'temperature':0.0,'max_tokens':1024,'logprobs':true}"""));
        }

        @Test
        void itIsGivenNoKeyIfThereIsNone() throws InterruptedException {
            server.enqueue(Wire.openAi());
            var open = new Endpoint(server.url("/v1/").toString(), ApiKey.NONE, timeout);

            model(open).answer(INPUT, Deadline.in(AMPLE));

            RecordedRequest request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
            assertThat(request.getHeaders().get("Authorization")).isNull();
        }
    }

    @Nested
    class Answered {
        @Test
        void theAnswerSaysHowSureWhichModelAndAtWhatCost() {
            ModelAnswer answer = answer(Wire.openAi());

            assertThat(answer.output()).isEqualTo(Json.of("{'decision':'approve'}"));
            assertThat(answer.confidence().value()).isCloseTo(.3, within(1e-9));
            assertThat(answer.origin().version()).matches("gpt-4o-2024-08-06#[0-9a-f]{8}");
            assertThat(answer.origin().usage()).isEqualTo(new Usage(52, 6, new BigDecimal("0.00019000")));
            assertThat(answer.origin().remarks()).isEmpty();
        }

        @Test
        void withoutAFieldTheWholeAnswerCounts() {
            confidenceField = Optional.empty();

            assertThat(answer(Wire.openAi()).confidence().value()).isCloseTo(.3 * Math.exp(-.1000012), within(1e-9));
        }

        @Test
        void otherServersMayShapeProbabilitiesInTheirWay() {
            assertThat(answer(Wire.llamaCpp()).confidence().value()).isCloseTo(.8, within(1e-9));
            assertThat(answer(Wire.olderLogprobs()).confidence().value()).isCloseTo(.75, within(1e-9));
        }

        @Test
        void withoutProbabilitiesTheModelsOwnWordCounts() {
            String sure = "{\"decision\":\"approve\",\"confidence\":0.91}";

            assertThat(answer(Wire.ollama(sure)).confidence()).isEqualTo(Confidence.of(.91));
            assertThat(answer(Wire.vllm(sure)).confidence()).isEqualTo(Confidence.of(.91));
            assertThat(answer(Wire.ollama(Wire.APPROVE)).confidence()).isEqualTo(Confidence.Unknown.MISSING);
        }

        @Test
        void theVersionIsThatOfTheModelThatAnswered() {
            assertThat(answer(Wire.ollama(Wire.APPROVE)).origin().version()).startsWith("llama3:8b-instruct-q4_0#");
            assertThat(model().version()).startsWith("gpt-4o-2024-08-06#");
        }

        @Test
        void aConfidenceFieldThatIsNotAnsweredLeavesItUnknown() {
            confidenceField = Optional.of("verdict");

            assertThat(answer(Wire.openAi()).confidence()).isEqualTo(Confidence.Unknown.MISSING);
        }
    }

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
    class TooLong {
        @Test
        void theLongestTextIsCutOnceAndThatIsSaid() throws InterruptedException {
            server.enqueue(Wire.tooLong());
            server.enqueue(Wire.openAi());

            ModelAnswer answer =
                    model().answer(Json.of("{'a':'short','notes':['%s']}".formatted(LONG)), Deadline.in(AMPLE));

            assertThat(answer.origin().remarks())
                    .containsExactly(
                            new Remark(Remark.Kind.INPUT_SHORTENED, "notes.0 was cut from 1,000 to 500 characters"));
            assertThat(sent(2).at("/messages/1/content").textValue())
                    .isEqualTo("{\"a\":\"short\",\"notes\":[\"%s […cut]\"]}".formatted("x".repeat(500)));
        }

        @Test
        void theSecondTimeItIsAFailure() {
            server.enqueue(Wire.tooLong());
            server.enqueue(Wire.tooLong());
            server.enqueue(Wire.openAi());

            ModelFailure failure = failureOf(Json.of("'%s'".formatted(LONG)));

            assertThat(failure.kind()).isEqualTo(Kind.CONTEXT_TOO_LONG);
            assertThat(server.getRequestCount()).isEqualTo(2);
        }

        @Test
        void withoutALongTextThereIsNothingToCut() {
            assertThat(failure(Wire.tooLong(), Wire.openAi()).kind()).isEqualTo(Kind.CONTEXT_TOO_LONG);
            assertThat(server.getRequestCount()).isOne();
        }
    }

    @Nested
    class Unusable {
        @Test
        void whatCanBeRepairedIsAndThatIsSaid() {
            ModelAnswer answer = answer(Wire.ollama("```json\n{\"decision\":\"approve\"}\n```"));

            assertThat(answer.output()).isEqualTo(Json.of("{'decision':'approve'}"));
            assertThat(answer.origin().remarks())
                    .containsExactly(new Remark(Remark.Kind.REPAIRED, "it stood in a code fence"));
        }

        @Test
        void theModelIsToldWhatIsWrongAndAskedAgain() throws InterruptedException {
            ModelAnswer answer = answer(Wire.ollama("{\"decision\":\"perhaps\"}"), Wire.openAi());

            assertThat(answer.output()).isEqualTo(Json.of("{'decision':'approve'}"));
            assertThat(answer.origin().remarks().getFirst().words())
                    .startsWith("it was asked for again, because it does not follow the schema: /decision: ");
            assertThat(answer.origin().usage().inputTokens()).isEqualTo(102);
            JsonNode messages = sent(2).get("messages");
            assertThat(messages).hasSize(4);
            assertThat(messages.get(2).get("content").textValue()).isEqualTo("{\"decision\":\"perhaps\"}");
            assertThat(messages.get(3).get("content").textValue())
                    .startsWith("This answer cannot be used: it does not follow the schema: /decision: ")
                    .endsWith("\"enum\":[\"approve\",\"decline\"]}}}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"length", "tool_calls"})
        void anAnswerThatWasNotFinishedIsAskedForAgain(String reason) {
            assertThat(answer(Wire.finished(reason, Wire.APPROVE), Wire.openAi())
                            .origin()
                            .remarks())
                    .hasSize(1);
        }

        @Test
        void anEmptyAnswerIsAskedForAgain() {
            assertThat(answer(Wire.finished("stop", ""), Wire.openAi()).origin().remarks())
                    .containsExactly(new Remark(Remark.Kind.REPAIRED, "it was asked for again, because it is empty"));
        }

        @Test
        void inTheEndItIsAFailureThatSaysWhatWasSpent() {
            ModelFailure failure = failure(Wire.ollama("no"), Wire.ollama("{\"decision\":1}"), Wire.openAi());

            assertThat(failure.kind()).isEqualTo(Kind.FORMAT_INVALID);
            assertThat(failure).hasMessageStartingWith("it does not follow the schema: ");
            assertThat(failure.spent()).isEqualTo(new Usage(100, 20, new BigDecimal("0.00045000")));
            assertThat(server.getRequestCount()).isEqualTo(2);
        }

        @Test
        void itIsNotAskedForAgainWhereThatIsNotWanted() {
            repairs = 0;

            assertThat(failure(Wire.ollama("no"), Wire.openAi()).kind()).isEqualTo(Kind.FORMAT_INVALID);
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

    private static MockResponse fault(String name) {
        return switch (name) {
            case "serverError" -> Wire.serverError();
            case "badGateway" -> Wire.badGateway();
            case "malformed" -> Wire.malformed();
            case "noChoices" -> Wire.noChoices();
            case "cut" -> Wire.cut();
            case "slow" -> Wire.slow();
            case "stalled" -> Wire.stalled();
            default -> Wire.cutAtOnce();
        };
    }

    private ModelAnswer answer(MockResponse... replies) {
        List.of(replies).forEach(server::enqueue);
        return model().answer(INPUT, Deadline.in(AMPLE));
    }

    private ModelFailure failure(MockResponse... replies) {
        List.of(replies).forEach(server::enqueue);
        return failureOf(INPUT);
    }

    private ModelFailure failureOf(JsonNode input) {
        return catchThrowableOfType(ModelFailure.class, () -> model().answer(input, Deadline.in(AMPLE)));
    }

    private JsonNode sent(int number) throws InterruptedException {
        for (int i = 1; i < number; i++) {
            server.takeRequest();
        }
        return Json.of(server.takeRequest().getBody().utf8());
    }

    private ChatModel model() {
        return model(endpoint());
    }

    private ChatModel model(Endpoint endpoint) {
        var calls = new ProtectedCalls("gpt-4o", CallLimits.DEFAULT, clock, pause -> {
            pauses.add(pause);
            return Duration.ZERO;
        });
        return new ChatModel(settings(endpoint), transport, calls, clock);
    }

    private Endpoint endpoint() {
        return new Endpoint(server.url("/v1").toString(), ApiKey.of(KEY), timeout);
    }

    private ChatSettings settings(Endpoint endpoint) {
        var task = new Task(
                "Decide on the loan.",
                OutputSchema.of(
                        Json.of(
                                "{'type':'object','required':['decision'],'properties':{'decision':{'enum':['approve','decline']}}}")),
                true,
                confidenceField);
        return new ChatSettings(
                "loan-advisor",
                new ModelName("gpt-4o-2024-08-06", false),
                endpoint,
                task,
                Sampling.DEFAULT,
                new Price(new BigDecimal("2.50"), new BigDecimal("10.00")),
                repairs,
                CallLimits.DEFAULT);
    }
}
