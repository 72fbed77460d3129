package io.countersign.engine.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.format.AnswerReading.Unusable;
import io.countersign.engine.model.format.AnswerReading.Usable;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final OutputSchema SCHEMA = OutputSchema.of(Json.of("""
            {'type':'object','required':['decision'],'properties':{
              'decision':{'enum':['approve','decline']},'note':{'type':'string'},'terms':{'type':'array'}}}"""));
    private static final String FENCED = "it stood in a code fence";
    private static final String AROUND = "text stood around it";
    private static final String LENIENT = "its commas, quotes, comments or line breaks were not those of JSON";

    private final AnswerReader reader = new AnswerReader(SCHEMA);

    @Test
    void whatIsRightIsTakenAsItIs() {
        assertThat(reader.read(" {\"decision\":\"approve\"}\n"))
                .isEqualTo(new Usable(Json.of("{'decision':'approve'}"), new Span(0, 24), List.of()));
    }

    @Nested
    class RepairedIs {
        @Test
        void aCodeFence() {
            assertThat(repairs("```json\n{\"decision\":\"approve\"}\n```")).containsExactly(FENCED);
            assertThat(repairs("```\n{\"decision\":\"approve\"}\n```")).containsExactly(FENCED);
        }

        @Test
        void wordsAround() {
            assertThat(repairs("Sure! {as you wish}: {\"decision\":\"approve\"} Anything else?"))
                    .containsExactly(AROUND);
            assertThat(repairs("Here it is:\n```json\n{\"decision\":\"approve\"}\n```\nGood luck"))
                    .containsExactly(FENCED, AROUND);
        }

        @Test
        void thoughtsBefore() {
            assertThat(repairs("<think>Maybe {\"decision\":\"decline\"}?</think>\n{\"decision\":\"approve\"}"))
                    .containsExactly("thoughts stood before it");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"decision\":\"approve\",}",
                    "{\"decision\":\"approve\",\"terms\":[1,2,],}",
                    "{'decision':'approve'}",
                    "{\"decision\":\"approve\" /* at last */}",
                    "{ // first\n\"decision\":\"approve\"}",
                    "{\"note\":\"one\ntwo\",\"decision\":\"approve\"}"
                })
        void whatCanOnlyMeanOneThing(String written) {
            assertThat(repairs(written)).containsExactly(LENIENT);
        }

        @Test
        void severalThingsAtOnce() {
            assertThat(repairs("```\n{'decision':'approve',}\n```")).containsExactly(FENCED, LENIENT);
        }

        private List<String> repairs(String written) {
            assertThat(reader.read(written)).isInstanceOfSatisfying(Usable.class, usable -> {
                assertThat(usable.answer().get("decision").textValue()).isEqualTo("approve");
                assertThat(usable.written().of(written)).startsWith("{").endsWith("}");
            });
            return ((Usable) reader.read(written)).repairs();
        }
    }

    @Nested
    class LeftToTheModelIs {
        @Test
        void nothing() {
            assertThat(problem(" ")).isEqualTo("it is empty");
            assertThat(problem("I cannot decide that.")).startsWith("it is not JSON at line 1");
        }

        @Test
        void anAnswerThatWasCutOff() {
            assertThat(problem("{\"decision\":\"approve\",\"note\":\"becau"))
                    .isEqualTo("it is not JSON: it ends too early, a bracket or a quote is still open");
            assertThat(problem("{\"x\":{\"decision\":\"approve\"}")).startsWith("it is not JSON");
        }

        @Test
        void moreThanOneAnswer() {
            assertThat(problem("{\"decision\":\"approve\"} or {\"decision\":\"decline\"}"))
                    .isEqualTo("it holds more than one JSON object");
        }

        @Test
        void aMemberThatIsThereTwice() {
            assertThat(problem("{\"decision\":\"approve\",\"decision\":\"decline\"}"))
                    .startsWith("it is not JSON");
        }

        @Test
        void wordsWithoutQuotes() {
            assertThat(problem("{\"decision\":approve}")).startsWith("it is not JSON at line 1, column 13");
        }

        @Test
        void anotherKindOfValue() {
            assertThat(problem("\"approve\"")).isEqualTo("it is not a JSON object");
        }

        @Test
        void whatBreaksTheSchema() {
            assertThat(problem("{\"decision\":\"maybe\",\"note\":7}"))
                    .startsWith("it does not follow the schema: ")
                    .contains("/decision: ", "/note: ");
        }

        private String problem(String written) {
            return reader.read(written) instanceof Unusable(String problem) ? problem : "none";
        }
    }

    @Property
    void whateverIsWrittenIsReadOrRefused(@ForAll String written) {
        assertThat(reader.read(written)).isNotNull();
        assertThat(reader.read("{'" + written)).isNotNull();
    }

    @Nested
    class ASchema {
        @Test
        void isAnObjectsSchema() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputSchema.of(Json.of("{'type':'string'}")))
                    .withMessage("a schema of answers must be an object with \"type\": \"object\"");
        }

        @Test
        void isHeldAgainstTheSchemaOfSchemas() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputSchema.of(Json.of("{'type':'object','required':'decision'}")))
                    .withMessageStartingWith("it is no JSON schema: /required: ");
        }

        @Test
        void fetchesNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputSchema.of(
                            Json.of("{'type':'object','properties':{'d':{'$ref':'http://127.0.0.1:1/schema.json'}}}")))
                    .withMessageStartingWith("it is no JSON schema: ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.1:1/schema.json",
                    "file:///etc/none.json",
                    "other.json",
                    "#/$defs/none",
                    "x://y"
                })
        void leadsNowhereElse(String reference) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputSchema.of(
                            Json.of("{'type':'object','properties':{'d':{'$ref':'%s'}}}".formatted(reference))))
                    .withMessage("it is no JSON schema: a $ref leads to nothing inside it;"
                            + " refer to a place in the schema, such as \"#/$defs/name\"");
        }

        @Test
        void mayBeOfAnotherDraft() {
            var schema = OutputSchema.of(
                    Json.of("{'$schema':'http://json-schema.org/draft-07/schema#','type':'object','required':['d']}"));

            assertThat(schema.problems(Json.of("{}"))).isNotEmpty();
            assertThat(schema.problems(Json.of("{'d':1}"))).isEmpty();
        }

        @Test
        void staysAsItWasGiven() {
            JsonNode given = Json.of("{'type':'object'}");
            var schema = OutputSchema.of(given);
            ((ObjectNode) given).put("minProperties", 1);

            assertThat(schema.problems(Json.of("{}"))).isEmpty();
            assertThat(schema.json()).isEqualTo(Json.of("{'type':'object'}"));
        }
    }

    @Nested
    class AMember {
        private static final String WRITTEN =
                "ok {\"a\": [1, {\"d\": 2}], \"d\" : \"ap\\\"p\", \"n\":-1.5e3 , \"t\":true,\"e\":\"\"}";

        @Test
        void isFoundWhereItsValueStands() {
            assertThat(find("d")).isEqualTo("ap\\\"p");
            assertThat(find("n")).isEqualTo("-1.5e3");
            assertThat(find("t")).isEqualTo("true");
            assertThat(find("a")).isEqualTo("[1, {\"d\": 2}]");
        }

        @Test
        void isNotFoundIfItIsEmptyOrNotThere() {
            assertThat(find("e")).isEqualTo("none");
            assertThat(find("x")).isEqualTo("none");
        }

        private String find(String member) {
            return MemberSpan.of(WRITTEN, new Span(3, WRITTEN.length()), member)
                    .map(span -> span.of(WRITTEN))
                    .orElse("none");
        }
    }
}
