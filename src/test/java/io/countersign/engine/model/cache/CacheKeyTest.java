package io.countersign.engine.model.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Json;
import io.countersign.engine.model.AbsentModel;
import org.junit.jupiter.api.Test;

class CacheKeyTest {
    private static final CacheKey KEY = key("{'a':1,'b':2}", "loan", "1", 1);

    @Test
    void theSameQuestionHasTheSameKey() {
        assertThat(key("{'b':2.0,'a':1}", "loan", "1", 1)).isEqualTo(KEY);
        assertThat(KEY.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void everythingThatTheAnswerDependsOnIsPartOfIt() {
        assertThat(key("{'a':1,'b':3}", "loan", "1", 1)).isNotEqualTo(KEY);
        assertThat(key("{'a':1,'b':2}", "card", "1", 1)).isNotEqualTo(KEY);
        assertThat(key("{'a':1,'b':2}", "loan", "2", 1)).isNotEqualTo(KEY);
        assertThat(key("{'a':1,'b':2}", "loan", "1", 2)).isNotEqualTo(KEY);
    }

    private static CacheKey key(String input, String model, String version, long policy) {
        return CacheKey.of(Json.of(input), new AbsentModel(model, version), policy);
    }
}
