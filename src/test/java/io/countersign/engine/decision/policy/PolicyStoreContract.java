package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises; ada is an admin, bob is not. */
public abstract class PolicyStoreContract {
    private static final Policy OTHER = Policy.DEFAULT.withAuditRate(.5);

    private PolicyStore store;

    protected abstract PolicyStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void theBuiltInPolicyHoldsUntilSomebodyChangesIt() {
        assertThat(store.current()).isEqualTo(PolicyVersion.BUILT_IN);
        assertThat(store.history(10)).isEmpty();
    }

    @Test
    void aChangeIsTheNextVersion() {
        PolicyChange change = store.apply(OTHER, 0, "ada", "more\nsamples");

        assertThat(change).isEqualTo(new PolicyChange.Applied(store.current()));
        assertThat(store.current().number()).isOne();
        assertThat(store.current().policy()).isEqualTo(OTHER);
        assertThat(store.current().author()).isEqualTo("ada");
        assertThat(store.current().reason()).startsWith("more").endsWith("samples");
    }

    @Test
    void calibrationsArePartOfTheVersionAndRollBackWithIt() {
        Policy calibrated = OTHER.with(Calibrations.of(
                "loan-2", "", new Calibrator.Isotonic(List.of(.1, .5, .9), List.of(0.0, 1.0 / 3, 1.0 / 3))));
        store.apply(OTHER, 0, "ada", "more samples");
        store.apply(calibrated, 1, "ada", "too bold");

        assertThat(store.current().policy()).isEqualTo(calibrated);
        assertThat(store.history(10)).extracting(PolicyVersion::policy).containsExactly(calibrated, OTHER);
        store.apply(store.history(10).getLast().policy(), 2, "ada", "back to version 1");
        assertThat(store.current().policy().calibrations()).isEmpty();
    }

    @Test
    void whoHasNotSeenTheLatestVersionChangesNothing() {
        store.apply(OTHER, 0, "ada", "more samples");

        assertThat(store.apply(Policy.DEFAULT, 0, "ada", "back"))
                .isEqualTo(new PolicyChange.Overtaken(store.current()));
        assertThat(store.current().policy()).isEqualTo(OTHER);
        assertThat(store.history(10)).hasSize(1);
    }

    @Test
    void onlyAdminsChangeIt() {
        assertThat(store.apply(OTHER, 0, "bob", "I like it")).isEqualTo(new PolicyChange.Forbidden("bob"));
        assertThat(store.current()).isEqualTo(PolicyVersion.BUILT_IN);
    }

    @Test
    void aChangeHasAReason() {
        assertThatThrownBy(() -> store.apply(OTHER, 0, "ada", " ")).hasMessageContaining("needs a reason");
    }

    @Test
    void theHistoryIsNewestFirstAndRollingBackIsAChange() {
        store.apply(OTHER, 0, "ada", "more samples");
        store.apply(Policy.DEFAULT.withAuditRate(.1), 1, "ada", "fewer");
        Policy first = store.history(10).getLast().policy();
        store.apply(first, 2, "ada", "back to version 1");

        assertThat(store.history(10)).extracting(PolicyVersion::number).containsExactly(3L, 2L, 1L);
        assertThat(store.history(2)).extracting(PolicyVersion::reason).isEqualTo(List.of("back to version 1", "fewer"));
        assertThat(store.history(0)).isEmpty();
        assertThat(store.current().policy()).isEqualTo(OTHER);
    }
}
