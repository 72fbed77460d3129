package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.gateway.Caller.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway refuses, and what it does not. */
class GatewayRefusalTest extends OpenGateway {
    @Test
    void whoShowsNoTokenOrAWrongOne() {
        for (String shown : new String[] {"", "Bearer", "Bearer " + TOKEN + "x", "Basic " + TOKEN}) {
            Answer answer = caller.with("Authorization", shown).get("/pending-reviews");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.whole().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(caller.without("Authorization").post("/decide", SURE).status())
                .isEqualTo(401);
        assertThat(caller.get("/healthz").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no json                     | 400
            []                          | 400
            {"input":1,}                | 400
            {}                          | 422
            {"input":1,"id":7}          | 422
            {"input":1,"model_name":[]} | 422
            """)
    void aWrongRequest(String body, int status) {
        Answer answer = caller.post("/decide", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.at("/status").intValue()).isEqualTo(status);
        assertThat(answer.at("/detail").textValue()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void aRequestWithoutInputByTheFieldThatTheDocumentNames() {
        assertThat(caller.post("/decide", "{}").at("/field").textValue()).isEqualTo("input_data");
    }

    @Test
    void anEmptyBody() {
        assertThat(caller.post("/decide", "").status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLong() {
        Answer answer = caller.post("/decide", "{\"input\":\"" + "x".repeat(LONGEST) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail").textValue()).isEqualTo("The body is longer than 10,000 bytes.");
    }

    @Test
    void aBodyThatDoesNotSayItIsJson() {
        assertThat(caller.with("Content-Type", "text/plain")
                        .post("/decide", SURE)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anotherMethodAndAnotherPath() {
        Answer method = caller.get("/decide");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.whole().headers().firstValue("Allow")).contains("POST");
        Answer read = caller.post("/pending-reviews", "{}");
        assertThat(read.status()).isEqualTo(405);
        assertThat(read.whole().headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(caller.get("/nowhere").status()).isEqualTo(404);
        assertThat(caller.get("/nowhere").at("/detail").textValue()).contains("/nowhere");
    }

    @Test
    void aPortThatIsInUse() {
        assertThatThrownBy(() -> Gateways.open(queue, gateway.port(), Optional.of(TOKEN), LONGEST))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("the port is in use")
                .hasMessageContaining("--port");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /decide         | {"input_data":{},"model_outputs":"buy","confidence":0.9} | model_outputs | model_output
            /decide         | {"input_data":{},"modelOutput":"buy","confidence":0.9}   | modelOutput   | model_output
            /decide         | {"input_dta":{"amount":1}}                               | input_dta     | input_data
            /human-review/x | {"aproved":true}                                         | aproved       | approved
            /human-review/x | {"approved":true,"modified-output":1}                    | modified-output | modified_output
            /retrievals     | {"chunks":1,"latencyms":3}                               | latencyms     | latency_ms
            """)
    void aMisspeltMemberByTheNameThatWasMeant(String path, String body, String member, String meant) {
        Answer answer = caller.post(path, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.at("/field").textValue()).isEqualTo(member);
        assertThat(answer.at("/detail").textValue())
                .isEqualTo("%s is not known; perhaps %s was meant.".formatted(member, meant));
    }

    @ParameterizedTest
    @CsvSource({"limt=5, limt", "Limit=5, Limit", "limit=-1, limit", "limit=0, limit", "limit=many, limit"})
    void aQueryThatMeansNothing(String query, String field) {
        Answer answer = caller.get("/pending-reviews?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/field").textValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"'\"maybe\"', 422", "2, 422", "[], 422", "true, 200", "'\"Yes\"', 200", "0, 200", "null, 200"})
    void aWishForDriftThatIsNeitherTrueNorFalse(String trackDrift, int status) {
        assertThat(caller.post("/decide", SURE.replace("\"track_drift\": true", "\"track_drift\": " + trackDrift))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void nothingThatCallersHaveOfTheirOwn() {
        assertThat(caller.post(
                                "/decide",
                                SURE.replaceFirst("\\{", "{\"uid\": 7, \"_id\": 1, \"metadata\": {}, \"model\": 1, "))
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("/pending-reviews?_=1764&page=2").status()).isEqualTo(200);
        caller.post("/decide", UNSURE_AND_DEAR);
        JsonNode review = reviews().get(0);
        assertThat(caller.post(
                                "/human-review/" + review.get("review_id").textValue(),
                                ((ObjectNode) review)
                                        .put("approved", true)
                                        .put("approver", "ada")
                                        .toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenOnlyThisComputersOwnNamesAreServed() {
        try (Gateway open = open(Optional.empty())) {
            var anybody = new Caller(open.port(), "").without("Authorization");
            assertThat(anybody.post("/decide", SURE).status()).isEqualTo(200);
            assertThat(RawHttp.status(open.port(), "GET /pending-reviews HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                    .isEqualTo(401);
            assertThat(RawHttp.status(open.port(), "GET /pending-reviews HTTP/1.1\r\nHost: localhost:1\r\n\r\n"))
                    .isEqualTo(200);
        }
    }
}
