package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyPastTest extends PolicyViewModelCase {
    @Test
    void tellsWhatEachVersionChanged() {
        apply(.9, "first");
        apply(.8, "second");
        model.history().watch(true);
        assertThat(model.history().stateProperty().get()).isEqualTo(new PolicyHistory.Loading());
        tasks.runAll();

        assertThat(shown().entries())
                .extracting(entry -> entry.edits().getFirst().sentence())
                .containsExactly("Accept from .90 → .80", "Accept from .85 → .90");
    }

    @Test
    void isReadAgainAfterAChangeWhileSomebodyLooks() {
        model.history().watch(true);
        apply(.9, "first");
        assertThat(shown().entries()).hasSize(1);
    }

    @Test
    void aLateAnswerDoesNotReplaceANewerOne() {
        model.history().read();
        failing.unreachable = true;
        model.history().read();
        tasks.runLast();
        failing.unreachable = false;
        tasks.runFirst();

        assertThat(model.history().stateProperty().get()).isEqualTo(new PolicyHistory.Failed("Redis does not answer."));
    }

    @Test
    void rollingBackIsANewVersionOnceItIsApplied() {
        apply(.9, "first");
        apply(.8, "second");
        model.rollBack(store.history(2).getLast());
        assertThat(model.reasonProperty().get()).isEqualTo("Back to version 1");
        assertThat(model.editsProperty().get())
                .extracting(PolicyEdit::sentence)
                .containsExactly("Accept from .80 → .90");
        model.apply();
        tasks.runAll();

        assertThat(store.current().number()).isEqualTo(3);
        assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
    }

    private PolicyHistory.Shown shown() {
        return (PolicyHistory.Shown) model.history().stateProperty().get();
    }
}
