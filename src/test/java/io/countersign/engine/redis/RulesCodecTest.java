package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesCodecTest {
    @Test
    void everyRuleComesBack() {
        var rules = new ApprovalRules(
                new RiskBands(.1, .25, 1),
                Map.of(
                        RiskLevel.LOW, new ApprovalRule(0, false, Duration.ofMillis(1), OnExpiry.KEEP),
                        RiskLevel.MEDIUM, new ApprovalRule(9, true, Duration.ofDays(400), OnExpiry.APPROVE),
                        RiskLevel.HIGH, new ApprovalRule(1, false, Duration.ofHours(1), OnExpiry.REJECT),
                        RiskLevel.CRITICAL, new ApprovalRule(3, true, Duration.ofMinutes(1), OnExpiry.ESCALATE)),
                true);

        assertThat(RulesCodec.decode(fields(RulesCodec.encode(rules)))).isEqualTo(rules);
    }

    @Test
    void withoutFieldsTheDefaultsAreInForce() {
        assertThat(RulesCodec.decode(Map.of())).isEqualTo(ApprovalRules.DEFAULT);
    }

    private static Map<String, String> fields(List<String> namesAndValues) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            fields.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        return fields;
    }
}
