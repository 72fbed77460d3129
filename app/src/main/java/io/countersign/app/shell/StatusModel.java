package io.countersign.app.shell;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/** What the status bar shows. Whoever knows a value sets it, on the FX thread. */
public final class StatusModel {
    private final ObjectProperty<RedisState> redis = new SimpleObjectProperty<>(new RedisState.Connecting());
    private final LongProperty newItems = new SimpleLongProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final LongProperty waitingVerdicts = new SimpleLongProperty();
    private final LongProperty quarantined = new SimpleLongProperty();
    private final ObjectProperty<StatusAlert> autonomy = new SimpleObjectProperty<>(StatusAlert.NONE);
    private final ObjectProperty<StatusAlert> drift = new SimpleObjectProperty<>(StatusAlert.NONE);
    private final ObservableList<Task<?>> tasks;

    public StatusModel() {
        this(FXCollections.observableArrayList());
    }

    /** With the tasks that people should see, as the task runner lists them. */
    public StatusModel(ObservableList<Task<?>> tasks) {
        this.tasks = tasks;
    }

    public ObjectProperty<RedisState> redisProperty() {
        return redis;
    }

    /** Items that arrived and are not in the table yet. */
    public LongProperty newItemsProperty() {
        return newItems;
    }

    /** Verdicts in the local journal that Redis has not acknowledged. */
    public LongProperty waitingVerdictsProperty() {
        return waitingVerdicts;
    }

    /** Why verdicts wait, one sentence that says what to do; empty while none does. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Malformed entries that wait for somebody to look at them. */
    public LongProperty quarantinedProperty() {
        return quarantined;
    }

    /** How far the models are trusted. */
    public ObjectProperty<StatusAlert> autonomyProperty() {
        return autonomy;
    }

    /** What has changed of the models, while it stands. */
    public ObjectProperty<StatusAlert> driftProperty() {
        return drift;
    }

    public ObservableList<Task<?>> tasks() {
        return tasks;
    }
}
