package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import org.junit.jupiter.api.Test;

class ShorterInputTest {
    private static final String MIDDLING = "m".repeat(300);
    private static final String LONGEST = "l".repeat(400);

    @Test
    void theLongestTextIsCutWhereverItStands() {
        JsonNode input = Json.of("{'a':'%s','b':[{'c':'%s'}],'n':7}".formatted(MIDDLING, LONGEST));

        ShorterInput shorter = ShorterInput.of(input).orElseThrow();

        assertThat(shorter.input())
                .isEqualTo(Json.of("{'a':'%s','b':[{'c':'%s […cut]'}],'n':7}".formatted(MIDDLING, "l".repeat(200))));
        assertThat(shorter.words()).isEqualTo("b.0.c was cut from 400 to 200 characters");
        assertThat(input.at("/b/0/c").textValue()).isEqualTo(LONGEST);
    }

    @Test
    void theInputMayBeTheText() {
        ShorterInput shorter =
                ShorterInput.of(Json.of("'%s'".formatted(LONGEST))).orElseThrow();

        assertThat(shorter.input().textValue()).isEqualTo("l".repeat(200) + " […cut]");
        assertThat(shorter.words()).isEqualTo("the text was cut from 400 to 200 characters");
    }

    @Test
    void aCharacterIsNotHalved() {
        ShorterInput shorter =
                ShorterInput.of(Json.of("'x%s'".formatted("😀".repeat(200)))).orElseThrow();

        assertThat(shorter.input().textValue()).startsWith("x😀").endsWith("😀 […cut]");
    }

    @Test
    void shortTextsStay() {
        assertThat(ShorterInput.of(Json.of("{'a':'%s','b':[1,2,3]}".formatted("a".repeat(199)))))
                .isEmpty();
    }
}
