package io.countersign.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.guard.EscalationCondition.All;
import io.countersign.engine.guard.EscalationCondition.Any;
import io.countersign.engine.guard.EscalationCondition.Field;
import io.countersign.engine.guard.EscalationCondition.LongerThan;
import io.countersign.engine.guard.EscalationCondition.Not;
import io.countersign.engine.guard.EscalationCondition.Terms;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationsTest {
    private static final EscalationCondition REFUND = new Terms(Side.INPUT, List.of("refund", "chargeback"));
    private static final EscalationCondition SORRY = new Terms(Side.OUTPUT, List.of("sorry"));
    private static final EscalationCondition ABROAD =
            new Field(Side.INPUT, new FieldCondition.OneOf(FieldPath.of("customer.country"), List.of("XX", "YY")));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    I want a refund,     true
                    I want a R.E.F.U.N.D, true
                    r\u00e9fund please,  true
                    ch4rgeback,          true
                    refunded,            false
                    nothing,             false
                    """)
    void termsAreWholeWordsHoweverTheyAreWritten(String text, boolean fires) {
        assertThat(fires(REFUND, Json.of("{'text':'" + text + "'}"), null)).isEqualTo(fires);
    }

    @Test
    void looksAtTheSideThatIsMeant() {
        assertThat(fires(SORRY, Json.of("'sorry'"), Json.of("'fine'"))).isFalse();
        assertThat(fires(SORRY, Json.of("'fine'"), Json.of("{'text':'Sorry!'}")))
                .isTrue();
        assertThat(fires(SORRY, Json.of("'fine'"), null)).isFalse();
        assertThat(fires(REFUND, Json.of("{'refund':'no'}"), null)).isFalse();
    }

    @Test
    void conditionsCombine() {
        JsonNode both = Json.of("{'text':'refund','customer':{'country':'xx'}}");
        JsonNode one = Json.of("{'text':'refund','customer':{'country':'DE'}}");

        assertThat(fires(new All(List.of(REFUND, ABROAD)), both, null)).isTrue();
        assertThat(fires(new All(List.of(REFUND, ABROAD)), one, null)).isFalse();
        assertThat(fires(new Any(List.of(SORRY, ABROAD, REFUND)), one, null)).isTrue();
        assertThat(fires(new All(List.of(REFUND, new Not(ABROAD))), one, null)).isTrue();
        assertThat(fires(new All(List.of(REFUND, new Not(ABROAD))), both, null)).isFalse();
    }

    @Test
    void lengthIsThatOfAllTexts() {
        var longer = new LongerThan(Side.OUTPUT, 9);

        assertThat(fires(longer, Json.of("1"), Json.of("['12345',{'a':'67890'}]")))
                .isTrue();
        assertThat(fires(longer, Json.of("1"), Json.of("['12345',{'a':'6789'}]")))
                .isFalse();
        assertThat(fires(longer, Json.of("'1234567890'"), null)).isFalse();
    }

    @Test
    void allThatFireAreNamed() {
        var first = new EscalationTrigger("refund", 3, REFUND);
        var second = new EscalationTrigger("abroad", 7, ABROAD);
        var third = new EscalationTrigger("sorry", 9, SORRY);

        assertThat(new Escalations(List.of(first, second, third))
                        .fired(Json.of("{'text':'refund','customer':{'country':'YY'}}"), null))
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'text':'I will talk to my lawyer.'}                     | legal action is threatened
                    {'text':'Let me speak to a human, please'}               | a person is asked for
                    {'text':'I am thinking about suicide'}                   | somebody may be in danger
                    {'text':'There is no point in living'}                   | somebody may be in danger
                    {'text':'Ich will nicht mehr leben'}                     | somebody may be in danger
                    {'text':'I will sue your company'}                       | legal action is threatened
                    {'text':'I will report you to the ombudsman'}            | legal action is threatened
                    {'text':'we will take legal steps'}                      | legal action is threatened
                    {'text':'connect me to an agent please'}                 | a person is asked for
                    {'text':'Can I talk to someone?'}                        | a person is asked for
                    {'text':'I want to speak with a human being'}            | a person is asked for
                    {'text':'The travel agent hurt his knee in the court'}   | -
                    {'text':'She spoke to the person at the counter'}        | -
                    {'sentiment':-0.8}                                       | the tone is angry
                    {'messages':[{'text':'I want to die'}]}                  | somebody may be in danger
                    {'text':'Our lawyers acted for the seller','sentiment':0} | -
                    """)
    void theDefaultsAreSensible(String input, String expected) {
        assertThat(new Escalations(EscalationTrigger.DEFAULTS).fired(Json.of(input), null))
                .extracting(EscalationTrigger::name)
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    private static boolean fires(EscalationCondition condition, JsonNode input, @Nullable JsonNode output) {
        return !new Escalations(List.of(new EscalationTrigger("it", 5, condition)))
                .fired(input, output)
                .isEmpty();
    }
}
