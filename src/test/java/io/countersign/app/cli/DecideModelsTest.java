package io.countersign.app.cli;

import static io.countersign.app.cli.DecideLines.SURE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.model.http.Wire;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code decide} where models are asked. */
@ExtendWith(RedisExtension.class)
class DecideModelsTest {
    private final Program program;

    @TempDir
    Path directory;

    DecideModelsTest(RedisServerFixture server) {
        program = Program.on(server.url());
    }

    @Test
    void aRequestWithoutAnAnswerIsPutToTheModels() throws IOException, InterruptedException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(Wire.ollama("```json\n{\"decision\":\"approve\",\"confidence\":0.93}\n```"));
            Path models = models(server.url("/v1").toString(), "gpt-4o-2024-08-06");

            Run run = program.with("LOAN_KEY", "sk-1")
                    .reading("{\"id\":\"r-9\",\"input\":{\"amount\":10}}\n" + SURE)
                    .run("decide", "--models", models.toString(), "--dry-run");

            JsonNode decision = run.json().getFirst();
            assertThat(decision.get("status").textValue()).isEqualTo("accepted");
            assertThat(decision.at("/output/decision").textValue()).isEqualTo("approve");
            assertThat(decision.get("model_name").textValue()).isEqualTo("loan-advisor");
            assertThat(decision.get("model_version").textValue()).startsWith("llama3:8b-instruct-q4_0#");
            assertThat(decision.at("/reasons/0/code").textValue()).isEqualTo("output_repaired");
            assertThat(run.json().getLast().get("model_name").textValue()).isEqualTo("loan-2");
            assertThat(run.err())
                    .isEqualTo("Models: asked 1 time, 50 tokens in, 10 out, cost 0.0002.\n"
                            + "2 decisions: 2 accepted, 0 lines refused.\n");
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer sk-1");
        }
    }

    @Test
    void aModelThatFailsCostsNobodyTheDecision() throws IOException {
        var server = new MockWebServer();
        server.start();
        Path models = models(server.url("/v1").toString(), "gpt-4o-2024-08-06");
        server.close();

        JsonNode decision = program.with("LOAN_KEY", "sk-1")
                .reading("{\"input\":{\"amount\":10}}\n")
                .run("decide", "--models", models.toString(), "--dry-run")
                .onlyJson();

        assertThat(decision.get("status").textValue()).isEqualTo("fallback");
        assertThat(decision.at("/reasons/0/code").textValue()).isEqualTo("unexpected_error");
    }

    @Test
    void asManyRequestsAreUnderWayAsTheModelsTake() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            var lines = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                server.enqueue(Wire.ollama("{\"decision\":\"approve\",\"confidence\":0.93}"));
                lines.append("{\"id\":\"one-%d\",\"input\":{\"amount\":10}}\n".formatted(i));
            }
            Path models = models(server.url("/v1").toString(), "gpt-4o-2024-08-06");
            Files.writeString(
                    models,
                    Files.readString(models)
                            .replace("\"limits\": {", "\"limits\": {\"concurrent\": 1, \"patience\": \"PT0S\", "));

            Run run = program.with("LOAN_KEY", "sk-1")
                    .reading(lines.toString())
                    .run("decide", "--models", models.toString(), "--dry-run");

            assertThat(run.json())
                    .extracting(decision -> decision.at("/reasons/0/code").textValue())
                    .doesNotContain("model_unavailable")
                    .hasSize(20);
        }
    }

    @Test
    void aListOfModelsIsRefusedWhole() throws IOException {
        Path models = models("localhost", "gpt-4o");

        Run run = program.reading(SURE).run("decide", "--models", models.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "The list of models in " + models + " is refused:\n"
                                + "models.0.model cannot be used: \"gpt-4o\" may mean another model tomorrow; name a dated or numbered "
                                + "version, or set allow_floating.\n"
                                + "models.0.api_key_env names LOAN_KEY, which is not set in the environment.\n"
                                + "models.0.base_url cannot be used: it must be an address such as https://api.openai.com/v1.\n");
    }

    private Path models(String url, String model) throws IOException {
        return Files.writeString(directory.resolve("models.json"), """
                {"name": "loan-advisor", "system_prompt": "Decide on the loan.",
                 "output_schema": {"type": "object", "required": ["decision"], "properties": {"decision": {"type": "string"}}},
                 "models": [{"base_url": "%s", "api_key_env": "LOAN_KEY", "model": "%s",
                   "price": {"input_per_million": 2, "output_per_million": 10},
                   "limits": {"first_pause": "PT0.001S", "longest_pause": "PT0.002S"}}]}""".formatted(url, model));
    }
}
