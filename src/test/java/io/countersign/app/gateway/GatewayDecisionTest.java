package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.gateway.Caller.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatewayDecisionTest extends OpenGateway {
    @Test
    void anAnswerThatIsSureIsAccepted() {
        Answer answer = caller.post("/decide", SURE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/decision/status").textValue()).isEqualTo("accepted");
        assertThat(answer.at("/decision/output").textValue()).isEqualTo("approve");
        assertThat(answer.at("/decision/model_name").textValue()).isEqualTo("loan-1");
        assertThat(answer.at("/decision/risk_contributions").toString())
                .isEqualTo("[{\"source\":\"amount\",\"share\":6.0E-5,\"because\":\"magnitude 12\"}]");
        assertThat(answer.at("/drift_status/sample_count").intValue()).isOne();
        assertThat(answer.at("/drift_status/is_drifted").isBoolean()).isTrue();
    }

    @Test
    void whatPeopleHaveToDecideIsInTheQueueAndItsOutputIsNotGiven() {
        Answer answer = caller.post("/decide", UNSURE_AND_DEAR);

        assertThat(answer.at("/decision/human_review_required").booleanValue()).isTrue();
        assertThat(answer.at("/decision/output").isNull()).isTrue();
        assertThat(reviews()).hasSize(1);
        assertThat(reviews().get(0).at("/model_output").textValue()).isEqualTo("approve");
    }

    @Test
    void withoutAnAnswerAndWithoutAModelItSaysSo() {
        Answer answer = caller.post("/decide", "{\"input\": {\"amount\": 1}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/decision/output").isNull()).isTrue();
        assertThat(answer.at("/decision/reasons").toString()).contains("model");
    }

    @Test
    void theQueueAwayIsNoDecision() {
        server.kill();
        try {
            Answer answer = caller.post("/decide", UNSURE_AND_DEAR);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.whole().headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.at("/detail").textValue()).contains("does not answer");
            assertThat(caller.get("/healthz").status()).isEqualTo(503);
            assertThat(caller.get("/drift-status").at("/sample_count").intValue())
                    .isZero();
            assertThat(caller.post("/decide", SURE).at("/decision/status").textValue())
                    .isEqualTo("accepted");
        } finally {
            server.restart();
        }
    }

    @Test
    void theSameRequestManyTimesAtOnceAsksPeopleOnce() {
        List<String> ids = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> caller.post("/decide", UNSURE_AND_DEAR)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.at("/decision/timestamp").textValue())
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void underAKeyARequestIsDecidedOnceAndNoOtherHasTheKey() {
        caller.with("Idempotency-Key", "order-17");
        Answer first = caller.post("/decide", SURE);
        Answer again = caller.post("/decide", SURE);

        assertThat(again.at("/decision")).isEqualTo(first.at("/decision"));
        assertThat(again.whole().headers().firstValue("Idempotent-Replayed")).contains("true");
        Answer other = caller.post("/decide", UNSURE_AND_DEAR);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/field").textValue()).isEqualTo("Idempotency-Key");
        assertThat(caller.with("Idempotency-Key", "k".repeat(252))
                        .post("/decide", SURE)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aKeyOfOneModelIsNotForAnothersAnswer() {
        String named = SURE.replaceFirst("\\{", "{\"id\": \"r-17\", ");
        caller.with("Idempotency-Key", "order-17").post("/decide", named);

        Answer other = caller.post("/decide", named.replace("loan-1", "loan-2"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/field").textValue()).isEqualTo("Idempotency-Key");
    }

    @Test
    void moreModelsThanAnybodyHasAreNotKept() {
        for (int i = 0; i <= Decisions.MOST_MODELS; i++) {
            Answer answer = caller.post("/decide", SURE.replace("loan-1", "loan-" + i));
            assertThat(answer.at("/decision/model_name").textValue()).isEqualTo("loan-" + i);
        }
    }
}
