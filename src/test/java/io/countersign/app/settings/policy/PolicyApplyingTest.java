package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import io.countersign.app.ui.Tone;
import io.countersign.engine.decision.policy.Policy;
import org.junit.jupiter.api.Test;

class PolicyApplyingTest extends PolicyViewModelCase {
    @Test
    void needsAReason() {
        edit(ScoreField.ACCEPT, .9);
        assertThat(model.canApply()).isFalse();
        model.reasonProperty().set(" ");
        assertThat(model.canApply()).isFalse();
        model.reasonProperty().set("because");
        assertThat(model.canApply()).isTrue();
    }

    @Test
    void isTheNextVersionAndNothingIsLeftToApply() {
        apply(.9, "fewer mistakes");

        assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
        assertThat(store.current().author()).isEqualTo("ada");
        assertThat(model.baseProperty().get()).isEqualTo(store.current());
        assertThat(model.editsProperty().get()).isEmpty();
        assertThat(model.reasonProperty().get()).isEmpty();
        assertThat(model.noticeProperty().get())
                .isEqualTo(new PolicyNotice("Version 1 is in force for everybody.", Tone.SUCCESS));
    }

    @Test
    void happensOnceHoweverOftenItIsAskedFor() {
        edit(ScoreField.ACCEPT, .9);
        model.reasonProperty().set("because");
        model.apply();
        model.apply();

        assertThat(tasks.waiting()).isOne();
        assertThat(model.applyingProperty().get()).isTrue();
    }

    @Test
    void anOutageIsSaidAndNothingIsLost() {
        failing.unreachable = true;
        apply(.9, "fewer mistakes");

        assertThat(model.noticeProperty().get().sentence())
                .isEqualTo("Nothing was changed, and your changes are kept: Redis does not answer.");
        assertThat(model.editsProperty().get()).hasSize(1);
        assertThat(model.reasonProperty().get()).isEqualTo("fewer mistakes");
        assertThat(model.canApply()).isTrue();
    }

    @Test
    void onesOwnVersionIsNoConflictWhileTheAnswerIsUnderWay() {
        edit(ScoreField.ACCEPT, .9);
        model.reasonProperty().set("because");
        model.apply();
        store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "ada", "seen before the answer");
        model.look();

        assertThat(model.overtakingProperty().get()).isEmpty();
    }

    @Test
    void anAnswerThatWasLostDoesNoHarm() {
        failing.losesAnswers = true;
        apply(.9, "fewer mistakes");
        assertThat(model.noticeProperty().get().tone()).isEqualTo(Tone.DANGER);
        model.look();

        assertThat(model.overtakingProperty().get()).isEmpty();
        assertThat(model.isEdited()).isFalse();
        assertThat(model.noticeProperty().get().sentence()).isEqualTo("Version 1 is in force for everybody.");
    }

    @Test
    void whoIsNoAdminAnyMoreIsToldSo() {
        var former = modelOf("carol", true);
        former.edit(ScoreField.ACCEPT.place(), DoubleNode.valueOf(.9));
        former.reasonProperty().set("because");
        former.apply();
        tasks.runAll();

        assertThat(former.noticeProperty().get().sentence())
                .isEqualTo("Nothing was changed: carol is not an admin. Your changes are kept.");
        assertThat(former.isEdited()).isTrue();
    }
}
