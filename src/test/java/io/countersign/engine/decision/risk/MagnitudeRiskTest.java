package io.countersign.engine.decision.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.decision.Json;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeRiskTest {
    private final RiskModel risk = new MagnitudeRisk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {}                                              | 0
                    {'amount':20000}                                | .1
                    {'amount':-20000}                               | .1
                    {'amount':'20,000'}                             | .1
                    {'amount':1e12}                                 | .5
                    {'legs':[{'value':20000},{'value':20000}]}      | .19
                    {'customer_id':999999999,'orderId':88888}       | 0
                    {'timestamp':1760000000,'created_at':1.7e9}     | 0
                    {'fraud_flag':true}                             | .5
                    {'fraud_flag':false,'vip':true}                 | 0
                    {'note':'call 20000'}                           | 0
                    20000                                           | .1
                    """)
    void countsMagnitudesAndFlagsButNoLabels(String input, double expected) {
        assertThat(risk.score(Json.of(input))).isCloseTo(expected, within(1e-12));
        assertThat(1
                        - risk.contributions(Json.of(input)).stream()
                                .mapToDouble(each -> 1 - each.share())
                                .reduce(1, (a, b) -> a * b))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'amount':NaN}                                  | NaN
                    {'amount':1,'legs':[{'value':NaN}]}             | NaN
                    {'customer_id':NaN}                             | 0
                    {'amount':'nan'}                                | 0
                    """)
    void aNumberThatIsNoneMakesTheRiskUnknown(String input, Double expected) {
        assertThat(risk.score(Json.of(input))).isEqualTo(expected);
        assertThat(risk.contributions(Json.of(input))).allMatch(each -> each.share() > 0);
    }

    @Test
    void namesWhatContributedLargestFirst() {
        assertThat(risk.contributions(Json.of("{'legs':[{'value':20000}],'suspicious':true}")))
                .containsExactly(
                        new RiskContribution("suspicious", .5, "flag is raised"),
                        new RiskContribution("legs.0.value", .1, "magnitude 20000"));
    }

    @Test
    void longNamesAreNotRemembered() {
        String name = "n".repeat(65);
        int before = FieldNames.kept();

        assertThat(risk.score(Json.of("{'%s':20000}".formatted(name)))).isEqualTo(.1);
        assertThat(risk.score(Json.of("{'%s_id':20000}".formatted(name)))).isZero();
        assertThat(FieldNames.kept()).isEqualTo(before);
    }

    @Test
    void aRuleRaisesTheRiskToWhereItsLevelBegins() {
        var rule = new RiskRule(
                "destructive operations",
                new FieldCondition.OneOf(FieldPath.of("operation.type"), List.of("delete", "drop")),
                RiskLevel.CRITICAL);
        var ruled = new RuledRisk(risk, List.of(rule), RiskBands.DEFAULT);

        assertThat(ruled.score(Json.of("{'operation':{'type':'Delete'}}"))).isEqualTo(.95);
        assertThat(ruled.score(Json.of("{'operation':{'type':'read'}}"))).isZero();
        assertThat(ruled.contributions(Json.of("{'operation':{'type':'drop'}}")))
                .containsExactly(new RiskContribution(
                        "destructive operations", .95, "operation.type is \"drop\", which is one of delete, drop"));
    }
}
