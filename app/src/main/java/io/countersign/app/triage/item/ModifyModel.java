package io.countersign.app.triage.item;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.triage.item.json.DiffLine;
import io.countersign.app.triage.item.json.TextDiff;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The output as the person changes it: judged while it is typed, long ones off the FX thread. */
public final class ModifyModel {
    private static final int LONG = 50_000;

    private final TaskRunner tasks;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<EditState> state = new ReadOnlyObjectWrapper<>(new EditState.Unchanged());
    private final ReadOnlyObjectWrapper<List<DiffLine>> diff = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Proposal> proposal = Optional.empty();
    private long sequence;
    private long comparison;

    ModifyModel(TaskRunner tasks) {
        this.tasks = tasks;
        text.subscribe(this::judge);
    }

    /** Begins with what is proposed, or goes on with a draft. */
    void start(Proposal on, Optional<String> draft) {
        proposal = Optional.of(on);
        text.set(draft.orElse(on.shown().text()));
        judge(text.get());
    }

    /** What was entered, if it differs from where it began. */
    Optional<String> draft() {
        return proposal.filter(on -> !on.shown().text().equals(text.get())).map(on -> text.get());
    }

    /** Back to where it began. */
    public void revert() {
        proposal.ifPresent(on -> text.set(on.shown().text()));
    }

    /** What is being changed; empty before the first start. */
    public Optional<Proposal> proposal() {
        return proposal;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<EditState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The changes against what the model answered, as of the last {@link #compare}. */
    public ReadOnlyObjectProperty<List<DiffLine>> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    /** Compares the text with what the model answered. */
    public void compare() {
        proposal.ifPresent(on -> {
            String before = on.original().text();
            String after = text.get();
            long mine = ++comparison;
            tasks.start("compare outputs", progress -> TextDiff.of(before, after), lines -> {
                if (mine == comparison) {
                    diff.set(lines);
                }
            });
        });
    }

    private void judge(String edited) {
        long mine = ++sequence;
        proposal.ifPresent(on -> {
            if (edited.length() < LONG) {
                state.set(EditCheck.of(on, edited));
                return;
            }
            state.set(new EditState.Checking());
            tasks.start("check output", progress -> EditCheck.of(on, edited), judged -> {
                if (mine == sequence) {
                    state.set(judged);
                }
            });
        });
    }
}
