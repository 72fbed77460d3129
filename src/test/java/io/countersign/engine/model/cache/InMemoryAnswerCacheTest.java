package io.countersign.engine.model.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryAnswerCacheTest extends AnswerCacheContract {
    @Override
    protected AnswerCache open(Duration kept) {
        return new InMemoryAnswerCache(100, kept);
    }

    @Test
    void keepsNoMoreThanItMay() {
        var answer = new ModelAnswer(Json.of("true"), Confidence.of(.9));
        try (var cache = new InMemoryAnswerCache(10, AnswerCache.KEPT)) {
            IntStream.range(0, 1_000).forEach(i -> cache.keep(key("{'n':" + i + "}"), answer));

            assertThat(IntStream.range(0, 1_000)
                            .filter(i -> cache.find(key("{'n':" + i + "}")).isPresent()))
                    .hasSizeLessThanOrEqualTo(10)
                    .isNotEmpty();
        }
    }
}
