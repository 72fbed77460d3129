package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o-2024-08-06",
                "gpt-4.1-mini-2025-04-14",
                "gpt-4-0613",
                "gpt-4-1106-preview",
                "ft:gpt-4o-mini-2024-07-18:acme::9xyz",
                "claude-sonnet-4-5-20250929",
                "anthropic.claude-3-5-sonnet-20240620-v1:0",
                "mistral-large-2411",
                "gemini-1.5-pro-002",
                "llama3:8b-instruct-q4_0",
                "qwen2.5:7b-instruct-fp16",
                "gpt-oss:20b-mxfp4",
                "llama3@sha256:365c0bd3c000a25d28ddbf732fe1c6add414de7275464c4e4d1c3b5fcb5d8ad1",
                "meta-llama/Llama-3.1-8B-Instruct@0e9e39f249a16976918f6564b8830bc894c89659",
                "judge:v1.3",
                "judge@2.0.1",
                "/models/Qwen2.5-7B-Instruct.gguf"
            })
    void aNameThatSaysWhichVersionItMeansIsPinned(String name) {
        assertThat(new ModelName(name, false).isFloating()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o",
                "gpt-4.1",
                "gpt-3.5-turbo-16k",
                "o1",
                "chatgpt-4o-latest",
                "latest",
                "llama3",
                "llama3:latest",
                "llama3:8b",
                "qwen2.5:0.5b",
                "claude-3-5-sonnet-20241022:latest",
                "meta-llama/Llama-3.1-8B-Instruct",
                "mistral-large-2499",
                "model-2024-13-01"
            })
    void aNameThatMayMeanAnotherModelTomorrowIsRefusedUnlessItIsAllowed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelName(name, false))
                .withMessage(
                        "\"%s\" may mean another model tomorrow; name a dated or numbered version, or set "
                                + "allow_floating",
                        name);
        assertThat(new ModelName(name, true).isFloating()).isTrue();
    }

    @Test
    void aNameIsOneWord() {
        for (String none : new String[] {"", " ", "gpt 4-2024-08-06", "x".repeat(201)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ModelName(none, true))
                    .withMessage("a model's name must have 1 to 200 characters and no spaces");
        }
    }
}
