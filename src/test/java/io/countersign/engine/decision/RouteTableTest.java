package io.countersign.engine.decision;

import static io.countersign.engine.autonomy.AutonomyLevel.FALLBACK;
import static io.countersign.engine.autonomy.AutonomyLevel.FULL;
import static io.countersign.engine.autonomy.AutonomyLevel.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.guard.GuardFinding;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of confidence, risk, autonomy level and guard, against the table that the policy promises. */
class RouteTableTest {
    private static final Policy NO_AUDITS = Policy.DEFAULT.withAuditRate(0);
    private static final Policy AUTOMATIC =
            NO_AUDITS.with(new ConfidenceBands(.85, .70, OptionalDouble.of(.95), OptionalDouble.of(.10)));

    enum Sure {
        UNKNOWN(Double.NaN, Route.FALLBACK),
        LOW(.5, Route.FALLBACK),
        BELOW_CAVEAT(Math.nextDown(.70), Route.FALLBACK),
        CAVEAT(.70, Route.ACCEPTED_WITH_CAVEAT),
        BELOW_HIGH(Math.nextDown(.85), Route.ACCEPTED_WITH_CAVEAT),
        HIGH(.85, Route.ACCEPTED);

        final double confidence;
        final Route alone;

        Sure(double confidence, Route alone) {
            this.confidence = confidence;
            this.alone = alone;
        }
    }

    enum Risky {
        UNKNOWN(Double.NaN),
        NONE(0),
        BELOW_HIGH(Math.nextDown(.95)),
        HIGH(.95),
        BELOW_MAX(Math.nextDown(1.0)),
        MAX(1);

        final double risk;

        Risky(double risk) {
            this.risk = risk;
        }

        boolean needsPeople() {
            return this == UNKNOWN || this == HIGH || this == BELOW_MAX;
        }
    }

    /** With the optional bands at .95 and .10. */
    enum Automatic {
        UNKNOWN(Double.NaN, Route.REJECTED),
        REJECTED(.10, Route.REJECTED),
        ABOVE_REJECTED(Math.nextUp(.10), Route.HUMAN_REVIEW),
        SURE(.85, Route.HUMAN_REVIEW),
        BELOW_APPROVED(Math.nextDown(.95), Route.HUMAN_REVIEW),
        APPROVED(.95, Route.ACCEPTED);

        final double confidence;
        final Route alone;

        Automatic(double confidence, Route alone) {
            this.confidence = confidence;
            this.alone = alone;
        }
    }

    static Stream<Arguments> combinations() {
        return with(List.of(Sure.values()));
    }

    static Stream<Arguments> automaticCombinations() {
        return with(List.of(Automatic.values()));
    }

    private static Stream<Arguments> with(List<? extends Enum<?>> confidences) {
        List<Arguments> all = new ArrayList<>();
        for (Enum<?> sure : confidences) {
            for (Risky risky : Risky.values()) {
                for (AutonomyLevel level : AutonomyLevel.values()) {
                    all.add(Arguments.of(sure, risky, level, null));
                    for (Severity severity : Severity.values()) {
                        all.add(Arguments.of(sure, risky, level, severity));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void leadsWhereThePolicySays(Sure sure, Risky risky, AutonomyLevel level, Severity found) {
        decidedAs(expected(sure.alone, risky, level, found), NO_AUDITS, sure.confidence, risky, level, found);
    }

    @ParameterizedTest
    @MethodSource("automaticCombinations")
    void theOptionalBandsLeadWhereThePolicySays(Automatic sure, Risky risky, AutonomyLevel level, Severity found) {
        decidedAs(expected(sure.alone, risky, level, found), AUTOMATIC, sure.confidence, risky, level, found);
    }

    @Test
    void theOptionalBandsJudgeNoAnswerThatThereIsNot() {
        var silent = new StubModel(() -> {
            throw new ModelFailure(ModelFailure.Kind.TIMEOUT, "nothing in 30 s");
        });
        Decision decision = DecisionEngine.of(silent, new Desk())
                .policy(AUTOMATIC)
                .risk(new FixedRisk(0))
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));

        assertThat(decision.route()).isEqualTo(Route.FALLBACK);
        assertThat(decision.reasons().getFirst().code().word()).isEqualTo("timeout");
    }

    private static void decidedAs(
            Route expected, Policy policy, double confidence, Risky risky, AutonomyLevel level, Severity found) {
        var desk = new Desk();
        var model = StubModel.sure(confidence);
        Decision decision = DecisionEngine.of(model, desk)
                .policy(policy)
                .autonomy(name -> level)
                .risk(new FixedRisk(risky.risk))
                .inputGuard(finding(found))
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));

        assertThat(decision.route()).isEqualTo(expected);
        assertThat(decision.reasons()).isNotEmpty();
        assertThat(desk.entries()).hasSize(decision.route() == Route.HUMAN_REVIEW ? 1 : 0);
        assertThat(decision.output() == null)
                .isEqualTo(decision.route() == Route.HUMAN_REVIEW || decision.route() == Route.REJECTED);
        if (level == FALLBACK || level == LOCKED || found != null && found.blocks()) {
            assertThat(model.asked()).isZero();
        }
    }

    private static Route expected(Route alone, Risky risky, AutonomyLevel level, Severity found) {
        if (level == LOCKED || found != null && found.blocks() || risky == Risky.MAX) {
            return Route.REJECTED;
        }
        return level == FULL && !risky.needsPeople() ? alone : Route.HUMAN_REVIEW;
    }

    private static Guard finding(Severity severity) {
        return severity == null
                ? Guard.NONE
                : document -> List.of(new GuardFinding("instruction_override", severity, "note", "ignore the above"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "-0.1",
                "1.1",
                "97.0",
                "1e300",
                "'nan'",
                "' 0.9 '",
                "true",
                "null",
                "[]",
                "{}"
            })
    void aConfidenceThatIsNoneIsNeverAccepted(String stated) {
        var answer = ModelAnswer.read(Json.of("{'output':1,'confidence':" + stated + "}"));
        Decision decision = DecisionEngine.of(new StubModel(() -> answer), new Desk())
                .policy(NO_AUDITS)
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));

        assertThat(decision.route()).isEqualTo(Route.FALLBACK);
        assertThat(decision.confidence().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'output':1                         | stated no confidence
            'output':1,'confidence':97         | stated 97.0 as its confidence, instead of a number from 0 to 1
            'output':1,'confidence':NaN        | stated NaN as its confidence, instead of a number from 0 to 1
            'output':1,'probability':'high'    | stated "high" as its confidence, instead of a number from 0 to 1
            'output':1,'confidence':true       | stated true as its confidence, instead of a number from 0 to 1
            'output':1,'confidence':null       | stated null as its confidence, instead of a number from 0 to 1
            'output':1,'confidence':[.9]       | stated a list as its confidence, instead of a number from 0 to 1
            """)
    void aConfidenceThatIsNoneIsTold(String answer, String told) {
        var read = ModelAnswer.read(Json.of("{" + answer.replace("[.9]", "[0.9]") + "}"));
        Decision decision = DecisionEngine.of(new StubModel(() -> read), new Desk())
                .policy(NO_AUDITS)
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));

        assertThat(decision.reasons().getFirst().sentence()).isEqualTo("The model " + told + "; that counts as 0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'trade_value':60000}                     | trade_value is 60,000;                          | 60000
            {'trade_value':-60000}                    | trade_value is -60,000, whose size counts;      | -60000
            {'trade_value':'$60,000.50'}              | trade_value is 60000.5;                         | 60000.5
            {'trade_value':'a lot'}                   | trade_value is "a lot", which is no amount;     | NaN
            {'trade_value':'60.000'}                  | trade_value is "60.000", which may be 60,000;   | 60000
            {'trade_value':null}                      | trade_value is null, which is no amount;        | NaN
            {'Trade_Value':60000}                     | Trade_Value is 60,000;                          | 60000
            {'trade_value':1,'tradeValue':60000}      | tradeValue is 60,000;                           | 60000
            {'order':{'trade-value':60000}}           | order.trade-value is 60,000;                    | 60000
            {'TRADE VALUE':'60,000'}                  | TRADE VALUE is 60,000;                          | 60000
            {'orders':[1,{'x':{'trade_value':6e4}}]}  | orders.1.x.trade_value is 60,000;               | 60000
            """)
    void anAmountThatPeopleDecideIsTold(String input, String told, double amount) {
        Decision decision = DecisionEngine.of(StubModel.sure(1), new Desk())
                .policy(NO_AUDITS)
                .risk(new FixedRisk(0))
                .build()
                .decide(new DecisionRequest("r-1", Json.of(input)));

        assertThat(decision.route()).isEqualTo(Route.HUMAN_REVIEW);
        assertThat(decision.reasons().getFirst())
                .extracting(Reason::code, Reason::value, Reason::limit, Reason::sentence)
                .containsExactly(
                        ReasonCode.AMOUNT_LIMIT, amount, 50_000.0, told + " people decide amounts above 50,000.");
    }

    @Test
    void theEntryForPeopleTellsEveryGate() {
        var desk = new Desk();
        DecisionEngine.of(StubModel.sure(.5), desk)
                .policy(NO_AUDITS)
                .risk(new FixedRisk(.97))
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{'trade_value':60000,'n':12345678901234567890}")));

        assertThat(desk.entries().getFirst().toString().toLowerCase(Locale.ROOT))
                .contains("\"input\":{\"trade_value\":60000,\"n\":12345678901234567890}")
                .contains("\"model_output\":{\"decision\":\"approve\"}")
                .contains("\"confidence\":0.5,\"risk_score\":0.97,\"model_name\":\"loan-scorer\"")
                .contains("\"reasons\":[\"high risk\",\"over amount limit\",\"low confidence\"]")
                .contains("the risk of 0.97 reaches the limit of 0.95 from which people decide.")
                .contains("trade_value is 60,000; people decide amounts above 50,000.")
                .contains(
                        "\"risk_contributions\":[{\"source\":\"everything\",\"share\":0.97,\"because\":\"always so\"}]");
    }
}
