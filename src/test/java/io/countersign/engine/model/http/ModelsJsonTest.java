package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.engine.decision.Json;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.resilience.CallLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsJsonTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "sk-1", "BAD", "sk 1");
    private static final String TASK =
            "'name':'advisor','system_prompt':'Decide.','output_schema':{'type':'object','properties':{'d':{},'e':{}}}";
    private static final String MODEL = "'base_url':'http://localhost:8000/v1','model':'gpt-4o-2024-08-06'";

    @Test
    void littleIsWanted() {
        ModelsFile file = read("{%s,'models':[{%s}]}".formatted(TASK, MODEL));

        assertThat(file.name()).isEqualTo("advisor");
        assertThat(file.deadline()).isEqualTo(Duration.ofSeconds(30));
        ChatSettings model = file.models().getFirst();
        assertThat(model.name()).isEqualTo("advisor");
        assertThat(model.endpoint())
                .isEqualTo(new Endpoint("http://localhost:8000/v1", ApiKey.NONE, Duration.ofSeconds(20)));
        assertThat(model.sampling()).isEqualTo(Sampling.DEFAULT);
        assertThat(model.limits()).isEqualTo(CallLimits.DEFAULT);
        assertThat(model.price()).isEqualTo(Price.FREE);
        assertThat(model.repairs()).isOne();
        assertThat(model.task().strict()).isTrue();
        assertThat(model.task().confidenceField()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() {
        ModelsFile file = read("""
                {%s,'deadline':'PT45S','confidence_field':'d','strict':false,'models':[
                 {'base_url':'https://api.openai.com/v1/','api_key_env':'KEY','model':'gpt-4o','allow_floating':true,
                  'timeout':'PT5S','temperature':0.5,'max_completion_tokens':99,'logprobs':false,'repairs':3,
                  'price':{'input_per_million':2.5,'output_per_million':10},
                  'limits':{'tries':5.0,'first_pause':'PT1S','longest_pause':'PT9S','concurrent':4,'patience':'PT0S','rest':'PT1M'}},
                 {%s,'system_prompt':'Else.','output_schema':{'type':'object','properties':{'x':{}}},'strict':true,
                  'confidence_field':'x','temperature':null}]}""".formatted(TASK, MODEL));

        assertThat(file.deadline()).isEqualTo(Duration.ofSeconds(45));
        ChatSettings first = file.models().getFirst();
        assertThat(first.model()).isEqualTo(new ModelName("gpt-4o", true));
        assertThat(first.endpoint().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(first.endpoint().key().header()).isEqualTo("Bearer sk-1");
        assertThat(first.sampling())
                .isEqualTo(new Sampling(OptionalDouble.of(.5), 99, Sampling.LimitField.MAX_COMPLETION_TOKENS, false));
        assertThat(first.price()).isEqualTo(new Price(new BigDecimal("2.5"), new BigDecimal("10")));
        assertThat(first.repairs()).isEqualTo(3);
        assertThat(first.limits())
                .isEqualTo(new CallLimits(
                        5, Duration.ofSeconds(1), Duration.ofSeconds(9), 4, Duration.ZERO, Duration.ofMinutes(1)));
        assertThat(first.task().systemPrompt()).isEqualTo("Decide.");
        assertThat(first.task().strict()).isFalse();
        assertThat(first.task().confidenceField()).contains("d");
        ChatSettings second = file.models().getLast();
        assertThat(second.task().systemPrompt()).isEqualTo("Else.");
        assertThat(second.task().schema().json()).isEqualTo(Json.of("{'type':'object','properties':{'x':{}}}"));
        assertThat(second.task().strict()).isTrue();
        assertThat(second.task().confidenceField()).contains("x");
        assertThat(second.sampling().temperature()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'timeout':'5s'                    | models.0.timeout must be a duration from PT0.001S to PT1H, was "5s".
            'timeout':5                       | models.0.timeout must be a duration from PT0.001S to PT1H, was 5.
            'temperature':2.5                 | models.0.temperature must be a number from 0 to 2, was 2.5.
            'temperature':'cold'              | models.0.temperature must be a number from 0 to 2, was "cold".
            'max_tokens':0                    | models.0.max_tokens must be a whole number from 1 to 1,000,000, was 0.
            'max_tokens':1.5                  | models.0.max_tokens must be a whole number from 1 to 1,000,000, was 1.5.
            'max_tokens':1,'max_completion_tokens':1 | models.0.max_tokens must not stand beside max_completion_tokens.
            'logprobs':'yes'                  | models.0.logprobs must be true or false, was "yes".
            'repairs':6                       | models.0.repairs must be a whole number from 0 to 5, was 6.
            'price':{'input_per_million':-1}  | models.0.price.input_per_million must be a number, 0 or more, was -1.
            'price':{'input':1}               | models.0.price.input is not known; perhaps input_per_million was meant.
            'limits':{'tries':0.5} | models.0.limits.tries must be a whole number from 1 to 10, was 0.5.
            'limits':{'tries':0}              | models.0.limits.tries must be a whole number from 1 to 10, was 0.
            'limits':{'longest_pause':'PT0.1S'} | models.0.limits.longest_pause must not be below first_pause, which is PT0.5S, was PT0.1S.
            'limits':7                        | models.0.limits must be an object, was 7.
            'api_key_env':'NONE'              | models.0.api_key_env names NONE, which is not set in the environment.
            'api_key_env':'BAD'               | models.0.api_key_env names BAD, which cannot be used: a key must be printable ASCII without spaces.
            'api_key':'sk-1'                  | models.0.api_key is not known; perhaps api_key_env was meant.
            'system_prompt':' '               | models.0.system_prompt must be a text that is not blank, was " ".
            'output_schema':{'type':'string'} | models.0.output_schema cannot be used: a schema of answers must be an object with "type": "object".
            'confidence_field':'z'            | models.0.confidence_field must be a property of the output schema, was "z".
            """)
    void aWrongValueIsNamed(String member, String sentence) {
        assertThat(problems("{%s,'models':[{%s,%s}]}".formatted(TASK, MODEL, member)))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []              | the file must be an object, was []. name is missing; decisions, drift and autonomy are kept under it. models must list one model or more.
            {'name':'a'}    | models must list one model or more.
            {'name':'a','models':[],'model':1} | models must list one model or more. model is not known; perhaps models was meant.
            {'name':'a','models':{}} | models must be a list, was {}.
            {'name':'a','models':[{'x':1}]} | models.0.model is missing. models.0.base_url is missing. models.0.system_prompt is missing, here and for all models. models.0.output_schema is missing, here and for all models. models.0.x is not known.
            """)
    void everyProblemIsNamedAtOnce(String file, String sentences) {
        assertThat(String.join(" ", problems(file))).isEqualTo(sentences);
    }

    @Test
    void aFloatingNameIsRefusedUnlessItIsAllowed() {
        assertThat(problems("{%s,'models':[{'base_url':'http://h/v1','model':'llama3:latest'}]}".formatted(TASK)))
                .containsExactly("models.0.model cannot be used: \"llama3:latest\" may mean another model tomorrow; "
                        + "name a dated or numbered version, or set allow_floating.");
    }

    @Test
    void theVersionChangesWithWhatTheModelIsTold() {
        String file = "{%s,'models':[{%s}]}".formatted(TASK, MODEL);
        String version = read(file).models().getFirst().version();

        assertThat(read(file).models().getFirst().version()).isEqualTo(version);
        for (String other : List.of(
                file.replace("Decide.", "Decide!"),
                file.replace("'e':{}", "'e':{'type':'string'}"),
                file.replace("'models':[{", "'models':[{'temperature':1,"),
                file.replace("'models':[{", "'models':[{'max_tokens':9,"))) {
            assertThat(read(other).models().getFirst().version())
                    .startsWith("gpt-4o-2024-08-06#")
                    .isNotEqualTo(version);
        }
    }

    @Test
    void theModelsOfAFileAnswerInTheirOrder() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(Wire.outOfCredit());
            server.enqueue(Wire.llamaCpp());
            String url = server.url("/v1").toString();
            ModelsFile file = read("""
                    {%s,'models':[{'base_url':'%s','model':'gpt-4o-2024-08-06'},{'base_url':'%s','model':'qwen2.5-7b-instruct.gguf'}]}""".formatted(TASK.replace("'d'", "'decision'"), url, url));

            try (var models = new ConnectedModels(file, Clock.systemUTC())) {
                ModelAnswer answer = models.model().answer(Json.of("{}"), Deadline.in(Duration.ofMinutes(1)));

                assertThat(answer.output()).isEqualTo(Json.of("{'decision':'approve'}"));
                assertThat(answer.origin().version()).startsWith("qwen2.5-7b-instruct.gguf#");
                assertThat(answer.origin().remarks()).singleElement().satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(Remark.Kind.SUBSTITUTED);
                    assertThat(remark.words())
                            .contains("the account has no credit left (HTTP 429, insufficient_quota)");
                });
                assertThat(models.model().name()).isEqualTo("advisor");
                assertThat(models.deadline()).isEqualTo(file.deadline());
            }
        }
    }

    private static List<String> problems(String json) {
        InvalidModelsException invalid = catchThrowableOfType(InvalidModelsException.class, () -> read(json));
        assertThat(invalid).hasMessage(String.join(" ", sentences(invalid)));
        return sentences(invalid);
    }

    private static List<String> sentences(InvalidModelsException invalid) {
        return invalid.problems().stream().map(FieldProblem::sentence).toList();
    }

    private static ModelsFile read(String json) {
        return ModelsJson.read(Json.of(json), ENVIRONMENT);
    }
}
