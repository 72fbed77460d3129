package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.SAM;
import static io.countersign.engine.review.QueueSteps.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles and rules, which all consoles share. */
interface RightsContract extends QueueSteps {
    @Test
    default void whoIsNotRegisteredIsAReviewer() {
        assertThat(queue().reviewers().roleOf(ALICE)).isEqualTo(Role.REVIEWER);
        assertThat(queue().reviewers().roleOf(SAM)).isEqualTo(Role.SENIOR);
        assertThat(queue().reviewers().roleOf(ANN)).isEqualTo(Role.ANALYST);
        assertThat(queue().reviewers().roleOf(ADA)).isEqualTo(Role.ADMIN);
    }

    @Test
    default void everybodyWhoIsRegisteredIsListedByName() {
        assertThat(queue().reviewers().all())
                .containsExactly(
                        Map.entry("ada", Role.ADMIN), Map.entry("ann", Role.ANALYST), Map.entry("sam", Role.SENIOR));
    }

    @Test
    default void aRoleCanChange() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        queue().reviewers().register(ALICE, Role.ANALYST, ADA);

        assertThat(refusal(submit(under(claim)))).isEqualTo(VerdictRefusal.FORBIDDEN);

        queue().reviewers().register(ALICE, Role.REVIEWER, ADA);
        assertThat(submit(under(claim))).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void theRulesAreTheDefaultAtFirst() {
        assertThat(queue().rules()).isEqualTo(ApprovalRules.DEFAULT);
    }

    @Test
    default void changedRulesAreReadBack() {
        var rules = new ApprovalRules(new RiskBands(.1, .2, .30000000000000004), ApprovalRules.DEFAULT.perLevel(), true)
                .with(RiskLevel.HIGH, new ApprovalRule(3, true, Duration.ofMillis(90_061_001), OnExpiry.REJECT))
                .with(RiskLevel.LOW, new ApprovalRule(0, false, Duration.ofDays(365), OnExpiry.KEEP));

        queue().changeRules(rules, ADA);

        assertThat(queue().rules()).isEqualTo(rules);
        assertThat(fixture().anotherConsole().rules()).isEqualTo(rules);
    }

    @Test
    default void itemsKeepTheirLevelAndDueDateWhenTheRulesChange() {
        ReviewRow row = arrive(anEntry());
        queue().changeRules(
                        new ApprovalRules(
                                new RiskBands(.1, .2, .3),
                                queue().rules()
                                        .with(
                                                RiskLevel.CRITICAL,
                                                new ApprovalRule(1, false, Duration.ofDays(1), OnExpiry.KEEP))
                                        .perLevel(),
                                false),
                        ADA);

        assertThat(row(row.id())).isEqualTo(row);
        ReviewRow later = arrive(anEntry());
        assertThat(later.level()).isEqualTo(RiskLevel.CRITICAL);
        assertThat(later.due()).isEqualTo(later.arrived().plus(Duration.ofDays(1)));
    }

    @Test
    default void theRolesOfEarlierVotersCount() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        approve(id, SAM);

        assertThat(approve(id, BOB)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void onlyAnAdminChangesTheRules() {
        var rules = ApprovalRules.DEFAULT.withProducersReadModified(true);

        assertThatThrownBy(() -> queue().changeRules(rules, SAM))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessage("Nothing was changed: sam is not an admin, and only an admin changes rules and roles."
                        + " countersign reviewers list says who is one.");
        assertThatThrownBy(() -> queue().archive().keepFor(Duration.ofDays(1), SAM))
                .isInstanceOf(QueueRefusedException.class);

        assertThatThrownBy(() -> queue().reviewers().register(SAM, Role.ADMIN, SAM))
                .isInstanceOf(QueueRefusedException.class);

        assertThat(queue().reviewers().roleOf(SAM)).isEqualTo(Role.SENIOR);
        assertThat(queue().rules()).isEqualTo(ApprovalRules.DEFAULT);
        assertThat(queue().archive().retention()).isEqualTo(Archive.DEFAULT_RETENTION);
    }

    @Test
    default void untilThereIsAnAdminEverybodyWhoDecidesChangesTheRules() {
        var rules = ApprovalRules.DEFAULT.withProducersReadModified(true);
        queue().reviewers().register(ADA, Role.SENIOR, ADA);

        assertThatThrownBy(() -> queue().changeRules(rules, ANN)).isInstanceOf(QueueRefusedException.class);
        queue().changeRules(rules, BOB);

        assertThat(queue().rules()).isEqualTo(rules);
    }

    @Test
    default void anAnalystExpiresNothing() {
        ReviewId id = arrive(anEntry().risk(.1).overdue()).id();

        assertThatThrownBy(() -> queue().expireDue(ANN))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessageStartingWith("Nothing was decided: ann is registered as an analyst.");

        assertThat(row(id).state()).isEqualTo(ReviewState.PENDING);
        assertThat(queue().expireDue(BOB)).isOne();
    }
}
