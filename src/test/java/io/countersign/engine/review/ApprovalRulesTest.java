package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "LOW,      REVIEWER,                   false, true",
        "LOW,      '',                         false, false",
        "MEDIUM,   REVIEWER,                   false, true",
        "MEDIUM,   REVIEWER,                   true,  false",
        "MEDIUM,   SENIOR,                     true,  true",
        "MEDIUM,   REVIEWER REVIEWER REVIEWER, true,  false",
        "HIGH,     REVIEWER,                   false, false",
        "HIGH,     REVIEWER REVIEWER,          false, true",
        "HIGH,     ADMIN,                      false, false",
        "CRITICAL, REVIEWER REVIEWER,          false, false",
        "CRITICAL, REVIEWER SENIOR,            false, true",
        "CRITICAL, ADMIN REVIEWER,             false, true",
        "CRITICAL, SENIOR,                     false, false",
    })
    void enoughPeopleAndASeniorWhereOneIsAskedForDecide(
            RiskLevel level, String approvers, boolean escalated, boolean satisfied) {
        List<Role> roles = approvers.isEmpty()
                ? List.of()
                : Arrays.stream(approvers.split(" ")).map(Role::valueOf).toList();

        assertThat(ApprovalRules.DEFAULT.isSatisfiedBy(roles, level, escalated)).isEqualTo(satisfied);
    }

    @Test
    void everyLevelNeedsARule() {
        assertThatThrownBy(() -> new ApprovalRules(
                        RiskBands.DEFAULT,
                        Map.of(RiskLevel.LOW, new ApprovalRule(0, false, HOUR, OnExpiry.KEEP)),
                        false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no approval rule for MEDIUM");
    }

    @Test
    void oneRuleChangesAndTheOthersStay() {
        var rule = new ApprovalRule(3, true, HOUR, OnExpiry.REJECT);

        ApprovalRules changed = ApprovalRules.DEFAULT.with(RiskLevel.HIGH, rule);

        assertThat(changed.of(RiskLevel.HIGH)).isEqualTo(rule);
        assertThat(changed.with(RiskLevel.HIGH, ApprovalRules.DEFAULT.of(RiskLevel.HIGH)))
                .isEqualTo(ApprovalRules.DEFAULT);
    }

    @Test
    void producersThatReadModifiedChangeNothingElse() {
        ApprovalRules changed = ApprovalRules.DEFAULT.withProducersReadModified(true);

        assertThat(changed.producersReadModified()).isTrue();
        assertThat(changed.withProducersReadModified(false)).isEqualTo(ApprovalRules.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void aRuleAsksForAtMostNinePeople(int people) {
        assertThatThrownBy(() -> new ApprovalRule(people, false, HOUR, OnExpiry.KEEP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people must be 0 to 9, was " + people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P3651D", "PT2562047788015215H"})
    void aRuleGivesTimeButNotForever(Duration within) {
        assertThatThrownBy(() -> new ApprovalRule(1, false, within, OnExpiry.KEEP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within must be above zero and at most 3650 days, was " + within);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "9, 9"})
    void aRuleThatNeedsNobodyIsStillDecidedByOne(int people, int approvals) {
        assertThat(new ApprovalRule(people, false, HOUR, OnExpiry.KEEP).approvals())
                .isEqualTo(approvals);
    }
}
