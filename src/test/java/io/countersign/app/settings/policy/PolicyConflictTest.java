package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.policy.Policy;
import org.junit.jupiter.api.Test;

class PolicyConflictTest extends PolicyViewModelCase {
    @Test
    void whoEditsNothingSeesTheirVersion() {
        store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
        model.look();

        assertThat(model.baseProperty().get().number()).isOne();
        assertThat(model.noticeProperty().get().sentence()).isEqualTo("Version 1 by bob is in force now: more samples");
    }

    @Test
    void whoEditsIsShownWhatTheyChangedAndKeepsItsOwn() {
        edit(ScoreField.ACCEPT, .9);
        model.reasonProperty().set("because");
        store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
        model.look();

        assertThat(model.overtakingProperty().get().orElseThrow().edits())
                .extracting(PolicyEdit::sentence)
                .containsExactly("Share that people look at .02 → .50");
        assertThat(model.inForce().getValue().number()).isOne();
        assertThat(model.canApply()).isFalse();

        model.keepEdits();
        model.apply();
        tasks.runAll();
        assertThat(store.current().number()).isEqualTo(2);
        assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
        assertThat(store.current().policy().auditRate()).isEqualTo(.5);
    }

    @Test
    void whoWasFasterByAMomentIsAConflictToo() {
        edit(ScoreField.ACCEPT, .9);
        model.reasonProperty().set("because");
        store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
        model.apply();
        tasks.runAll();

        assertThat(model.overtakingProperty().get()).isPresent();
        assertThat(store.current().number()).isOne();
        assertThat(model.isEdited()).isTrue();
    }

    @Test
    void discardingTakesTheirs() {
        edit(ScoreField.ACCEPT, .9);
        store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
        model.look();
        model.discard();

        assertThat(model.baseProperty().get().number()).isOne();
        assertThat(model.overtakingProperty().get()).isEmpty();
        assertThat(model.isEdited()).isFalse();
    }
}
