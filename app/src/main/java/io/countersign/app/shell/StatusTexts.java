package io.countersign.app.shell;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;

/** The status in words; an empty text takes no room. */
public final class StatusTexts {
    private static final double NANOS_PER_MS = 1e6;
    private static final double WHOLE_FROM_MS = 10;

    private final StatusModel model;
    private final KeyBindings keys;

    public StatusTexts(StatusModel model, KeyBindings keys) {
        this.model = model;
        this.keys = keys;
    }

    public ObservableValue<String> redis() {
        return model.redisProperty().map(state -> switch (state) {
            case RedisState.Connecting connecting -> Texts.of("status.redis.connecting");
            case RedisState.Connected connected ->
                Texts.of("status.redis.connected", milliseconds(connected.latency()));
            case RedisState.Unreachable unreachable -> Texts.of("status.redis.unreachable");
        });
    }

    public ObservableValue<Tone> redisTone() {
        return model.redisProperty().map(state -> switch (state) {
            case RedisState.Connecting connecting -> Tone.NEUTRAL;
            case RedisState.Connected connected -> Tone.SUCCESS;
            case RedisState.Unreachable unreachable -> Tone.DANGER;
        });
    }

    /** What the banner says; empty while all is well. */
    public ObservableValue<String> outage() {
        return model.redisProperty()
                .map(state -> state instanceof RedisState.Unreachable unreachable
                        ? Texts.of("banner.redis-unreachable", unreachable.reason())
                        : "");
    }

    public ObservableValue<String> newItems() {
        return Bindings.createStringBinding(
                this::newItemsText, model.newItemsProperty(), keys.remappedProperty(), keys.singleCharactersProperty());
    }

    public ObservableValue<String> waiting() {
        return counted(model.waitingVerdictsProperty().asObject(), "status.waiting");
    }

    /** Why verdicts wait; empty while none does, and while the outage says it. */
    public ObservableValue<String> problem() {
        return Bindings.createStringBinding(
                this::problemText, model.problemProperty(), model.waitingVerdictsProperty(), model.redisProperty());
    }

    /** The problem in full, and that nothing is lost. */
    public ObservableValue<String> problemExplained() {
        return model.problemProperty().map(sentence -> Texts.of("status.problem.explained", sentence));
    }

    public ObservableValue<String> quarantined() {
        return counted(model.quarantinedProperty().asObject(), "status.quarantined");
    }

    /** The oldest task and how many there are beside it. */
    public ObservableValue<String> tasks() {
        return firstTask()
                .flatMap(task -> Bindings.createStringBinding(
                        () -> taskText(task), task.titleProperty(), task.progressProperty(), model.tasks()))
                .orElse("");
    }

    /** From 0 to 1; below 0 when the whole is not known. */
    public ObservableValue<Number> taskProgress() {
        return firstTask().flatMap(Task::progressProperty).orElse(-1);
    }

    private ObservableValue<Task<?>> firstTask() {
        return Bindings.valueAt(model.tasks(), 0);
    }

    private String taskText(Task<?> task) {
        var text = task.getProgress() < 0
                ? Texts.of("status.task", task.getTitle())
                : Texts.of("status.task.percent", task.getTitle(), (int) (task.getProgress() * 100));
        int others = model.tasks().size() - 1;
        return others > 0 ? Texts.of("status.task.others", text, others) : text;
    }

    private String newItemsText() {
        long count = model.newItemsProperty().get();
        if (count == 0) {
            return "";
        }
        return keys.labels(KeyMap.SHOW_NEW)
                .findFirst()
                .map(label -> Texts.of("status.new-press", count, label))
                .orElseGet(() -> Texts.of("status.new", count));
    }

    private String problemText() {
        boolean told = model.problemProperty().get().isEmpty()
                || model.waitingVerdictsProperty().get() == 0
                || model.redisProperty().get() instanceof RedisState.Unreachable;
        return told ? "" : Texts.of("status.problem", model.problemProperty().get());
    }

    private static ObservableValue<String> counted(ObservableValue<Long> count, String key) {
        return count.map(value -> value == 0 ? "" : Texts.of(key, value));
    }

    private static String milliseconds(Duration latency) {
        double value = latency.toNanos() / NANOS_PER_MS;
        return value < WHOLE_FROM_MS
                ? Texts.of("status.redis.milliseconds", value)
                : Texts.of("status.redis.whole-milliseconds", value);
    }
}
