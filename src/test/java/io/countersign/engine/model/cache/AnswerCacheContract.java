package io.countersign.engine.model.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.AnswerOrigin;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cache promises. */
public abstract class AnswerCacheContract {
    private static final CacheKey KEY = key("{'amount':100}");
    private static final ModelAnswer ANSWER = new ModelAnswer(
            Json.of("{'decision':'approve','rate':[1.5,null,12345678901234567890]}"), Confidence.of(.97));

    private AnswerCache cache;

    protected abstract AnswerCache open(Duration kept);

    @BeforeEach
    void openCache() {
        cache = open(AnswerCache.KEPT);
    }

    @AfterEach
    void closeCache() {
        cache.close();
    }

    @Test
    void findsWhatWasKept() {
        assertThat(cache.find(KEY)).isEmpty();

        cache.keep(KEY, ANSWER);

        assertThat(cache.find(KEY)).hasValueSatisfying(found -> {
            assertThat(found.output().toString()).isEqualTo(ANSWER.output().toString());
            assertThat(found.confidence()).isEqualTo(ANSWER.confidence());
        });
        assertThat(cache.find(key("{'amount':101}"))).isEmpty();
    }

    @Test
    void theLatestAnswerCounts() {
        cache.keep(KEY, ANSWER);
        cache.keep(KEY, new ModelAnswer(Json.of("'later'"), Confidence.of(.9)));

        assertThat(cache.find(KEY)).hasValue(new ModelAnswer(Json.of("'later'"), Confidence.of(.9)));
    }

    @Test
    void whatIsDoneToAnAnswerChangesNothingKept() {
        var output = (ObjectNode) Json.of("{'decision':'approve'}");
        cache.keep(KEY, new ModelAnswer(output, Confidence.of(.9)));
        output.put("decision", "decline");
        cache.find(KEY).ifPresent(found -> ((ObjectNode) found.output()).put("decision", "perhaps"));

        assertThat(cache.find(KEY).orElseThrow().output()).isEqualTo(Json.of("{'decision':'approve'}"));
    }

    @Test
    void anAnswerOfNothingIsAnAnswer() {
        cache.keep(KEY, new ModelAnswer(Json.of("null"), Confidence.of(1)));

        assertThat(cache.find(KEY)).hasValue(new ModelAnswer(Json.of("null"), Confidence.of(1)));
    }

    @Test
    void whereAnAnswerCameFromIsKeptButNotWhatItUsedUp() {
        var remarks = List.of(new Remark(Remark.Kind.SUBSTITUTED, "b, after a: no"));
        var origin = new AnswerOrigin("b#1", new Usage(10, 2, BigDecimal.ONE), remarks);
        cache.keep(KEY, ANSWER.from(origin));

        assertThat(cache.find(KEY).orElseThrow().origin()).isEqualTo(new AnswerOrigin("b#1", Usage.NONE, remarks));
    }

    @Test
    void forgetsWhenTheTimeIsOver() {
        try (AnswerCache forgetful = open(Duration.ofMillis(300))) {
            forgetful.keep(KEY, ANSWER);
            await().until(() -> forgetful.find(KEY).isEmpty());
        }
    }

    static CacheKey key(String input) {
        return CacheKey.of(Json.of(input), new AbsentModel("loan-2", "7"), 3);
    }
}
