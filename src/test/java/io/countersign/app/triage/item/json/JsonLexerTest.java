package io.countersign.app.triage.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLexerTest {
    @Test
    void tellsKeysFromTexts() {
        assertThat(coloured("{\"a\": \"b\"}")).containsExactly("BRACKET {", "KEY \"a\"", "TEXT \"b\"", "BRACKET }");
    }

    @Test
    void tellsNumbersFromWords() {
        assertThat(coloured("[-1.5e+3, true, null]"))
                .containsExactly("BRACKET [", "NUMBER -1.5e+3", "WORD true", "WORD null", "BRACKET ]");
    }

    @Test
    void anEscapedQuoteDoesNotEndAText() {
        assertThat(coloured("\"a\\\"b\"")).containsExactly("TEXT \"a\\\"b\"");
    }

    @Test
    void aTextThatIsNotClosedEndsWithItsLine() {
        assertThat(coloured("{\"a\": \"b\n\"c\": 1}"))
                .containsExactly("BRACKET {", "KEY \"a\"", "TEXT \"b", "KEY \"c\"", "NUMBER 1", "BRACKET }");
    }

    @Test
    void anEscapeAtTheVeryEndIsNoTrap() {
        assertThat(coloured("\"a\\")).containsExactly("TEXT \"a\\");
    }

    private static List<String> coloured(String text) {
        return JsonLexer.spans(text).stream()
                .map(span -> span.kind() + " " + text.substring(span.start(), span.end()))
                .toList();
    }
}
