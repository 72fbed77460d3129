package io.countersign.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trade_value",
                "Trade_Value",
                "tradeValue",
                "TradeValue",
                "trade-value",
                "TRADE VALUE",
                "_tradevalue_"
            })
    void caseAndWhatStandsBetweenWordsDoNotMatter(String name) {
        assertThat(FieldName.isSame("trade_value", name)).isTrue();
        assertThat(FieldName.isSame(name, "trade_value")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade_values", "trade", "value", "trade.value", "trade_v\u00e0lue", ""})
    void everyLetterMatters(String name) {
        assertThat(FieldName.isSame("trade_value", name)).isFalse();
        assertThat(FieldName.isSame(name, "trade_value")).isFalse();
    }

    @Test
    void lettersOfEveryAlphabetHaveACase() {
        assertThat(FieldName.isSame("GR\u00d6SSE", "gr\u00f6sse")).isTrue();
    }
}
