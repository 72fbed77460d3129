package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Shows the policy in force, takes changes to it, and puts them in force for everybody. On the FX thread. */
public final class PolicyViewModel {
    private final PolicyDesk desk;
    private final ReadOnlyObjectWrapper<PolicyVersion> base;
    private final ReadOnlyObjectWrapper<PolicyDraft> draft;
    private final ReadOnlyObjectWrapper<DraftCheck> check;
    private final ReadOnlyObjectWrapper<Policy> lastValid;
    private final ReadOnlyObjectWrapper<List<PolicyEdit>> edits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Overtaking>> overtaking =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PolicyNotice> notice = new ReadOnlyObjectWrapper<>(PolicyNotice.NONE);
    private final ReadOnlyBooleanWrapper applying = new ReadOnlyBooleanWrapper();
    private final StringProperty reason = new SimpleStringProperty("");
    private final PolicyHistoryModel history;

    public PolicyViewModel(PolicyDesk desk) {
        this.desk = desk;
        PolicyVersion inForce = desk.policies().current();
        base = new ReadOnlyObjectWrapper<>(inForce);
        draft = new ReadOnlyObjectWrapper<>(PolicyDraft.of(inForce.policy()));
        check = new ReadOnlyObjectWrapper<>(DraftCheck.valid(inForce.policy()));
        lastValid = new ReadOnlyObjectWrapper<>(inForce.policy());
        history = new PolicyHistoryModel(desk);
    }

    /** Looks whether another version is in force; blocks nothing, so often. */
    public void look() {
        PolicyVersion inForce = desk.policies().current();
        if (applying.get() || inForce.number() <= latest().number()) {
            return;
        }
        if (isEdited()) {
            overtaken(inForce);
        } else {
            start(inForce);
            notice.set(PolicyNotice.changed(inForce));
        }
        history.forget();
    }

    /** The latest version that this screen knows of. */
    private PolicyVersion latest() {
        return overtaking.get().map(Overtaking::version).orElse(base.get());
    }

    void edit(JsonPointer place, JsonNode value) {
        if (!draft.get().at(place).equals(PolicyDraft.normal(value))) {
            change(now -> now.with(place, value));
        }
    }

    void remove(JsonPointer place) {
        change(now -> now.without(place));
    }

    void add(JsonPointer list, JsonNode value) {
        change(now -> now.withAdded(list, value));
    }

    private void change(UnaryOperator<PolicyDraft> step) {
        if (!desk.mayChange()) {
            return;
        }
        notice.set(PolicyNotice.NONE);
        show(step.apply(draft.get()));
    }

    /** What was edited is forgotten; the version in force is shown. */
    public void discard() {
        start(latest());
        notice.set(PolicyNotice.NONE);
    }

    /** The edits go on top of the version that somebody else put in force. */
    public void keepEdits() {
        overtaking.get().ifPresent(other -> {
            PolicyDraft merged = PolicyMerge.onto(
                    base.get().policy(), draft.get(), other.version().policy());
            base.set(other.version());
            overtaking.set(Optional.empty());
            notice.set(PolicyNotice.NONE);
            show(merged);
        });
    }

    /** A version of before becomes what is edited; it is in force once it is applied. */
    public void rollBack(PolicyVersion version) {
        if (!desk.mayChange()) {
            return;
        }
        notice.set(PolicyNotice.NONE);
        reason.set(Texts.of("policy.roll-back.reason", version.number()));
        show(PolicyDraft.of(version.policy()));
    }

    /** Puts the edited policy in force for everybody, if it may be. */
    public void apply() {
        if (!canApply()) {
            return;
        }
        Policy policy = check.get().policy().orElseThrow();
        long number = base.get().number();
        String why = reason.get().strip();
        applying.set(true);
        desk.tasks()
                .start(BackgroundTask.of(
                                "apply the policy",
                                progress -> desk.policies()
                                        .apply(policy, number, desk.me().name(), why))
                        .onDone(this::answered)
                        .onFailure(this::failed));
    }

    boolean canApply() {
        return desk.mayChange()
                && !applying.get()
                && overtaking.get().isEmpty()
                && check.get().policy().isPresent()
                && isEdited()
                && !reason.get().isBlank();
    }

    boolean isEdited() {
        return check.get().policy().filter(base.get().policy()::equals).isEmpty();
    }

    private void answered(PolicyChange change) {
        applying.set(false);
        switch (change) {
            case PolicyChange.Applied(PolicyVersion version) -> applied(version);
            case PolicyChange.Overtaken(PolicyVersion version) -> overtaken(version);
            case PolicyChange.Forbidden(String author) -> notice.set(PolicyNotice.forbidden(author));
        }
    }

    private void failed(Throwable cause) {
        applying.set(false);
        notice.set(PolicyNotice.failed(cause));
    }

    private void applied(PolicyVersion version) {
        reason.set("");
        start(version);
        notice.set(PolicyNotice.applied(version));
        history.forget();
    }

    /** What is in force as it was edited, although no answer said so, needs no choice. */
    private void overtaken(PolicyVersion version) {
        if (check.get().policy().filter(version.policy()::equals).isPresent()) {
            applied(version);
            return;
        }
        var changed = PolicyEdit.between(base.get().policy(), version.policy());
        overtaking.set(Optional.of(new Overtaking(version, changed)));
    }

    private void start(PolicyVersion version) {
        base.set(version);
        overtaking.set(Optional.empty());
        show(PolicyDraft.of(version.policy()));
    }

    private void show(PolicyDraft shown) {
        DraftCheck checked = shown.check();
        checked.policy().ifPresent(policy -> {
            lastValid.set(policy);
            edits.set(PolicyEdit.between(base.get().policy(), policy));
        });
        check.set(checked);
        draft.set(shown);
    }

    PolicyDesk desk() {
        return desk;
    }

    PolicyHistoryModel history() {
        return history;
    }

    /** The latest version, also while older ones are edited. */
    ObservableValue<PolicyVersion> inForce() {
        return Bindings.createObjectBinding(this::latest, base, overtaking);
    }

    /** The version that the edits begin with: the one in force, unless somebody was faster. */
    public ReadOnlyObjectProperty<PolicyVersion> baseProperty() {
        return base.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PolicyDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DraftCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** What the draft was when everything in it fitted together. */
    ReadOnlyObjectProperty<Policy> lastValidProperty() {
        return lastValid.getReadOnlyProperty();
    }

    /** What the draft changes, as far as it is valid. */
    ReadOnlyObjectProperty<List<PolicyEdit>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Overtaking>> overtakingProperty() {
        return overtaking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PolicyNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty applyingProperty() {
        return applying.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }
}
