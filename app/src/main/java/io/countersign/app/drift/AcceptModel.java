package io.countersign.app.drift;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.review.QueueException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A person's word that the latest values of a stream are usual from now on. To be used on the FX thread. */
public final class AcceptModel {
    private final DriftDesk desk;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    AcceptModel(DriftDesk desk) {
        this.desk = desk;
    }

    /** Why the person takes them for usual. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** What became of it, in a sentence; empty if nothing is to be said. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the person has just accepted something and has not looked elsewhere since. */
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether the person may; if not, {@link #refusal} says why. */
    boolean isAllowed() {
        return desk.mayAccept();
    }

    String refusal() {
        return Texts.of("drift.accept.read-only", desk.role());
    }

    /** Whether there is enough to accept, and why not. */
    static String waitFor(SignalView view) {
        if (!view.hasUsual()) {
            return Texts.of("drift.accept.none", view.stream().model());
        }
        return view.acceptable() >= view.least()
                ? ""
                : Texts.of(
                        view.isAlarmed() ? "drift.accept.wait.since" : "drift.accept.wait",
                        view.least() - view.acceptable());
    }

    /** Accepts what came lately of the stream; nothing without a reason. */
    public void accept(WatchedStream stream) {
        String why = reason.get().strip();
        if (why.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        notice.set("");
        desk.tasks()
                .start(BackgroundTask.of(Texts.of("drift.accepting"), progress -> {
                            desk.acceptance().accept(stream, why);
                            return stream;
                        })
                        .onDone(this::accepted)
                        .onFailure(this::refused));
    }

    private void accepted(WatchedStream stream) {
        busy.set(false);
        reason.set("");
        done.set(true);
        notice.set(Texts.of("drift.accepted", DriftWords.nameOf(stream)));
    }

    private void refused(Throwable cause) {
        busy.set(false);
        notice.set(
                cause instanceof QueueException refused
                        ? refused.getMessage()
                        : Texts.of("drift.accept.failed", ErrorCode.of(cause)));
    }

    void forget() {
        reason.set("");
        done.set(false);
        notice.set("");
    }
}
