package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked and what is made of answers. */
class ChatModelTest extends ServedModel {
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
}
