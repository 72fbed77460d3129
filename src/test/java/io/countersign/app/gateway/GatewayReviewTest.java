package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.gateway.Caller.Answer;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayReviewTest extends OpenGateway {
    @Nested
    class ShowsWhatWaits {
        @Test
        void lookingTakesNothingAway() {
            caller.post("/decide", UNSURE_AND_DEAR);

            assertThat(reviews()).isEqualTo(reviews()).hasSize(1);
        }

        @Test
        void theLimitHolds() {
            for (int i = 0; i < 12; i++) {
                caller.post("/decide", UNSURE_AND_DEAR.replace("60000", String.valueOf(60_000 + i)));
            }
            queue.intake(100);

            assertThat(caller.get("/pending-reviews").at("/reviews")).hasSize(10);
            assertThat(caller.get("/pending-reviews?limit=12").at("/reviews")).hasSize(12);
            assertThat(caller.get("/pending-reviews?limit=5000").at("/reviews")).hasSize(12);
        }

        @ParameterizedTest
        @CsvSource({"0", "-1", "1.5", "ten", "''"})
        void anotherLimitIsRefused(String limit) {
            Answer answer = caller.get("/pending-reviews?limit=" + limit);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/field").textValue()).isEqualTo("limit");
        }
    }

    @Nested
    class TakesVerdicts {
        private String id;

        @BeforeEach
        void decide() {
            caller.post("/decide", "{\"input\":{\"a\":1},\"model_output\":\"approve\",\"confidence\":null}");
            caller.post("/decide", UNSURE_AND_DEAR);
            id = reviews()
                    .valueStream()
                    .filter(review -> review.path("risk_level").asText().equals("medium")
                            || review.path("risk_level").asText().equals("low"))
                    .findFirst()
                    .orElseThrow()
                    .get("review_id")
                    .textValue();
        }

        @Test
        void anApprovalReachesTheProducer() {
            Answer answer = approve(id, "alice");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/status").textValue()).isEqualTo("processed");
            assertThat(answer.at("/review_id").textValue()).isEqualTo(id);
            assertThat(published(id)).isEqualTo("approved");
        }

        @Test
        void aRejectionReachesTheProducer() {
            assertThat(caller.post("/human-review/" + id, "{\"approved\":false}")
                            .status())
                    .isEqualTo(200);
            assertThat(published(id)).isEqualTo("rejected");
        }

        @Test
        void aModifiedOutputIsTheOneThatCounts() {
            caller.post("/human-review/" + id, "{\"approved\":true,\"modified_output\":{\"limit\":1.50}}");

            assertThat(queue.results("", 10).getFirst().output()).isEqualTo("{\"limit\":1.50}");
        }

        @Test
        void saidTwiceItCountsOnce() {
            approve(id, "alice");

            assertThat(approve(id, "alice").status()).isEqualTo(200);
            assertThat(queue.results("", 10)).hasSize(1);
        }

        @Test
        void anotherVerdictThanTheOneThatStandsIsAConflict() {
            approve(id, "alice");

            Answer answer = approve(id, "bob");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.at("/detail").textValue()).contains("decided before");
        }

        @Test
        void somebodyElsesClaimIsRespected() {
            queue.claim(new ReviewId(id), new Reviewer("carol"), ClaimToken.next(), ReviewQueue.LEASE);

            Answer answer = approve(id, "alice");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.at("/detail").textValue()).startsWith("carol works on this item");
        }

        @Test
        void anAnalystDecidesNothing() {
            queue.reviewers().register(new Reviewer("ann"), Role.ANALYST, new Reviewer("ann"));

            assertThat(approve(id, "ann").status()).isEqualTo(403);
        }

        @Test
        void anUnknownItemIsNotFound() {
            assertThat(approve("0".repeat(24), "alice").status()).isEqualTo(404);
            assertThat(approve("no%20id", "alice").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {}                                              | approved
                {"approved": "yes"}                             | approved
                {"approved": true, "review_id": "another"}      | review_id
                {"approved": false, "modified_output": 1}       | modified_output
                {"approved": true, "reviewer": 7}               | reviewer
                {"approved": true, "reviewer": "a\\nb"}         | reviewer
                {"approved": false, "reason": ["no"]}           | reason
                """)
        void aWrongFieldIsNamed(String body, String field) {
            Answer answer = caller.post("/human-review/" + id, body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/field").textValue()).isEqualTo(field);
            assertThat(queue.results("", 10)).isEmpty();
        }

        private Answer approve(String item, String by) {
            return caller.post("/human-review/" + item, "{\"approved\":true,\"reviewer\":\"%s\"}".formatted(by));
        }
    }
}
