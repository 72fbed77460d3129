package io.countersign.app.triage.item.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.evidence.EvidenceNode.Group;
import io.countersign.app.triage.item.evidence.EvidenceNode.Value;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.ui.RiskShare;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {
    @Test
    void inputBecomesLabelledFields() {
        var fields = fields("""
                {"input": {"credit_amount": 5951, "isForeign": true, "note": "", "age": null}, "model_output": {}}""");
        assertThat(fields.input())
                .containsExactly(
                        new Value("Credit amount", "input.credit_amount", ValueKind.NUMBER, "5951", 0),
                        new Value("Is foreign", "input.isForeign", ValueKind.TRUTH, "true", 0),
                        new Value("Note", "input.note", ValueKind.NOTHING, "", 0),
                        new Value("Age", "input.age", ValueKind.NOTHING, "null", 0));
    }

    @Test
    void numbersStayAsTheProducerWroteThem() {
        var fields = fields("""
                {"input": {"a": 10000000000, "b": 1.50, "c": 12345678901234567890.10}, "model_output": {"x": 1e3}}""");
        assertThat(fields.input().stream().map(node -> ((Value) node).text()))
                .containsExactly("10000000000", "1.50", "12345678901234567890.10");
        assertThat(fields.output().text()).contains("1e3");
    }

    @Test
    void whatWasStatedBeforeCalibrationIsAScore() {
        var fields = fields("""
                {"input": {}, "model_output": {}, "confidence": 0.75, "stated_confidence": 0.9, "risk_score": 0.5}""");
        assertThat(fields.scores()).isEqualTo(new StatedScores("0.75", "0.5", "0.9"));
        assertThat(fields.further()).isEmpty();
    }

    @Test
    void objectsNestAndShortListsStayOnOneLine() {
        var fields = fields("""
                {"input": {"applicant": {"name": "Ada", "scores": [1, 2.0, 3]}, "loans": [{"sum": 1}, {"sum": 2}]},
                 "model_output": {}}""");
        var applicant = (Group) fields.input().getFirst();
        assertThat(applicant.children().getLast())
                .isEqualTo(new Value("Scores", "input.applicant.scores", ValueKind.LIST, "1, 2.0, 3", 0));
        var loans = (Group) fields.input().getLast();
        assertThat(loans.list()).isTrue();
        assertThat(loans.size()).isEqualTo(2);
        assertThat(loans.children()).extracting(EvidenceNode::label).containsExactly("1", "2");
    }

    @Test
    void inputThatIsNoObjectIsOneField() {
        assertThat(fields("{\"input\": \"What is 2 + 2?\", \"model_output\": \"4\"}")
                        .input())
                .containsExactly(new Value("", "input", ValueKind.TEXT, "What is 2 + 2?", 0));
    }

    @Test
    void aTextAsOutputIsPlain() {
        assertThat(fields("{\"input\": {}, \"model_output\": \"Dear Ada,\\nno.\"}")
                        .output())
                .isEqualTo(new ModelOutput(Form.PLAIN, "Dear Ada,\nno."));
    }

    @Test
    void whatCountersignDoesNotKnowIsFurther() {
        var fields = fields("""
                {"input": {}, "model_output": {}, "confidence": 0.5, "risk_score": 0.7, "model_name": "m",
                 "timestamp": "2031-05-04T12:00:00Z", "branch": "Lyon"}""");
        assertThat(fields.further()).containsExactly(new Value("Branch", "branch", ValueKind.TEXT, "Lyon", 0));
        assertThat(fields.sent()).contains(StatedTime.of("2031-05-04T12:00:00Z"));
    }

    @Test
    void contributionsComeLargestFirst() {
        var fields = fields("""
                {"input": {}, "model_output": {}, "risk_contributions": {"age": -0.1, "credit_amount": 0.40}}""");
        assertThat(fields.contributions())
                .containsExactly(new RiskShare("Credit amount", .4, ""), new RiskShare("Age", -.1, ""));
        assertThat(fields.further()).isEmpty();
    }

    @Test
    void anEnginesContributionsSayWhy() {
        var fields = fields("""
                {"input": {}, "risk_contributions": [{"source": "applicant.income", "share": 0.1, "because": "magnitude 20000"},
                 {"source": "amount", "share": 0.4, "because": "magnitude 80000"}]}""");
        assertThat(fields.contributions())
                .containsExactly(
                        new RiskShare("Amount", .4, "magnitude 80000"),
                        new RiskShare("Applicant › Income", .1, "magnitude 20000"));
    }

    @Test
    void whatAnEngineCountsTogetherComesLast() {
        String one = "{\"source\":\"" + "n".repeat(200) + "\",\"share\":0.5,\"because\":\"" + "m".repeat(200) + "\"}";
        var fields = fields("{\"input\": {}, \"risk_contributions\": ["
                + "{\"source\":\"999,980 more\",\"share\":0.99,\"because\":\"none of them larger\",\"count\":999980},"
                + String.join(",", Collections.nCopies(20, one)) + "]}");
        assertThat(fields.contributions())
                .hasSize(21)
                .last()
                .isEqualTo(new RiskShare("999,980 more", .99, "none of them larger"));
        assertThat(fields.further()).isEmpty();
    }

    @Test
    void anEnginesGatesAreReadWithTheVersionsBesideThem() {
        var fields = fields("""
                {"input": {}, "model_version": "2026-10-01", "policy_version": 3, "audit_probability": 0.02,
                 "gates": [{"code": "high_risk", "sentence": "The risk of 0.96 reaches 0.95.", "value": 0.96, "limit": 0.95}]}""");
        assertThat(fields.routing())
                .isEqualTo(new Routing(
                        List.of(new Gate("high_risk", "The risk of 0.96 reaches 0.95.")), "2026-10-01", "3"));
        assertThat(fields.further()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"gates\": \"all open\"",
                "\"gates\": [{\"code\": \"x\"}]",
                "\"risk_contributions\": [{\"source\": \"a\"}]",
                "\"risk_contributions\": [{\"source\": \"a\", \"share\": \"much\"}]",
                "\"risk_contributions\": [1, 2]"
            })
    void whatOnlyLooksLikeAnEnginesIsShownAsItIs(String field) {
        var fields = fields("{\"input\": {}, " + field + "}");
        assertThat(fields.routing().gates()).isEmpty();
        assertThat(fields.contributions()).isEmpty();
        assertThat(fields.further()).hasSize(1);
    }

    @Test
    void contributionsOfAnotherFormAreShownAsTheyAre() {
        var fields = fields("{\"input\": {}, \"model_output\": {}, \"risk_contributions\": \"see report\"}");
        assertThat(fields.contributions()).isEmpty();
        assertThat(fields.further()).hasSize(1);
    }

    @Nested
    class Huge {
        private final String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"f%d\": %d".formatted(i, i))
                .collect(Collectors.joining(",", "{\"input\": {", "}, \"model_output\": {}}"));

        @Test
        void isCutAndCounted() {
            var fields = fields(many);
            assertThat(fields.input()).hasSize(200);
            assertThat(fields.shown()).isEqualTo(200);
            assertThat(fields.all()).isEqualTo(1_000);
        }

        @Test
        void hidesNothingOfWhyItWasRouted() {
            String gates = IntStream.range(0, 60)
                    .mapToObj(i -> "{\"code\":\"escalation\",\"sentence\":\"Trigger %d.\",\"value\":1}".formatted(i))
                    .collect(Collectors.joining(",", "\"gates\":[", "]"));
            String shares = "\"risk_contributions\":[{\"source\":\"f1\",\"share\":0.5,\"because\":\"magnitude\"}]";
            var fields = fields(many.substring(0, many.length() - 1) + "," + gates + "," + shares + "}");

            assertThat(fields.routing().gates()).hasSize(60);
            assertThat(fields.contributions()).hasSize(1);
            assertThat(fields.further()).isEmpty();
            assertThat(fields.shown()).isEqualTo(200);
            assertThat(fields.all()).isEqualTo(1_000);
        }

        @Test
        void countsTheGatesThatNobodyCouldRead() {
            String gates = IntStream.range(0, 3_000)
                    .mapToObj(i -> "{\"code\":\"x\",\"sentence\":\"y\"}")
                    .collect(Collectors.joining(",", "{\"input\":{},\"gates\":[", "]}"));
            var fields = fields(gates);

            assertThat(fields.all() - fields.shown()).isEqualTo(4_000);
        }

        @Test
        void theNextFieldsComeOnDemand() {
            assertThat(fields(many, EvidenceLimits.FIRST.withMoreFields()).input())
                    .hasSize(400);
        }

        @Test
        void longValuesAreCutAndSaySo() {
            String text = "x".repeat(5_000);
            String entry = "{\"input\": {\"a\": \"" + text + "\"}, \"model_output\": {}}";
            var value = (Value) fields(entry).input().getFirst();
            assertThat(value.text()).hasSize(2_000);
            assertThat(value.cut()).isEqualTo(3_000);
            var longer = (Value) fields(entry, EvidenceLimits.FIRST.withLongerValues())
                    .input()
                    .getFirst();
            assertThat(longer.cut()).isZero();
        }

        @Test
        void manyLongValuesAreCutBySize() {
            String value = "\"" + "x".repeat(2_000) + "\"";
            String entry = IntStream.range(0, 100)
                    .mapToObj(i -> "\"f" + i + "\": " + value)
                    .collect(Collectors.joining(",", "{\"input\": {", "}, \"model_output\": {}}"));
            assertThat(fields(entry).shown()).isEqualTo(32);
        }
    }

    @Nested
    class Broken {
        @Test
        void whatIsNotJsonIsShownAsText() {
            assertThat(read("hello".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Evidence.Unreadable("hello", 0, false));
            assertThat(read("[1]".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Evidence.Unreadable("[1]", 0, false));
            assertThat(read("{\"a\":".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Evidence.Unreadable("{\"a\":", 0, false));
        }

        @Test
        void bytesThatAreNoTextAreReplacedAndItSaysSo() {
            byte[] raw = "{\"input\": \"a?b\", \"model_output\": 1}".getBytes(StandardCharsets.UTF_8);
            raw[12] = (byte) 0xff;
            var fields = (Evidence.Fields) read(raw);
            assertThat(fields.replaced()).isTrue();
            assertThat(fields.input()).containsExactly(new Value("", "input", ValueKind.TEXT, "a\ufffdb", 0));
        }

        @Test
        void theNanOfPythonIsReadAsItStands() {
            assertThat(fields("{\"input\": {\"a\": NaN}, \"model_output\": [NaN]}")
                            .input())
                    .containsExactly(new Value("A", "input.a", ValueKind.NUMBER, "NaN", 0));
        }

        @Test
        void nestingWithoutEndIsShownAsText() {
            String deep = "{\"input\": " + "[".repeat(600) + "]".repeat(600) + ", \"model_output\": 1}";
            assertThat(read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Evidence.Unreadable.class);
        }

        @Test
        void longTextIsCut() {
            var unreadable = (Evidence.Unreadable) read("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            assertThat(unreadable.text()).hasSize(64_000);
            assertThat(unreadable.cut()).isEqualTo(36_000);
        }
    }

    private static Evidence read(byte[] raw) {
        return EvidenceReader.read(raw, EvidenceLimits.FIRST);
    }

    private static Evidence.Fields fields(String entry) {
        return fields(entry, EvidenceLimits.FIRST);
    }

    private static Evidence.Fields fields(String entry, EvidenceLimits limits) {
        return (Evidence.Fields) EvidenceReader.read(entry.getBytes(StandardCharsets.UTF_8), limits);
    }
}
