package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.AnswerOrigin;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision tells of where its answer came from. */
class AnswerOriginTest {
    @Test
    void theVersionThatAnsweredIsRecorded() {
        assertThat(decide(new AnswerOrigin("gpt-4o-2024-08-06#1", Usage.NONE, List.of()))
                        .modelVersion())
                .isEqualTo("gpt-4o-2024-08-06#1");
        assertThat(decide(AnswerOrigin.UNSAID).modelVersion()).isEqualTo("2026-10-01");
    }

    @Test
    void whatPeopleShouldKnowOfTheAnswerIsAReason() {
        Decision decision = decide(new AnswerOrigin(
                "b",
                Usage.NONE,
                List.of(
                        new Remark(Remark.Kind.INPUT_SHORTENED, "note was cut"),
                        new Remark(Remark.Kind.REPAIRED, "it stood in a code fence"),
                        new Remark(Remark.Kind.SUBSTITUTED, "b, after a: no"))));

        assertThat(decision.reasons())
                .extracting(Reason::sentence)
                .startsWith(
                        "The model saw only a part of the input: note was cut.",
                        "The model's answer had to be repaired: it stood in a code fence.",
                        "Another model answered: b, after a: no.");
        assertThat(decision.route()).isEqualTo(Route.ACCEPTED);
    }

    private static Decision decide(AnswerOrigin origin) {
        var answer = new ModelAnswer(Json.of("{'decision':'approve'}"), Confidence.of(.9), origin);
        return DecisionEngine.of(new StubModel(() -> answer), new Desk())
                .policy(Policy.DEFAULT.withAuditRate(0))
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));
    }
}
