package io.countersign.app.settings.policy;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.ErrorCode;
import io.countersign.engine.review.QueueException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads the versions when somebody looks at them, and again after a change. */
final class PolicyHistoryModel {
    /** The latest are enough to roll back to; the audit has them all. */
    static final int SHOWN = 100;

    private final PolicyDesk desk;
    private final ReadOnlyObjectWrapper<PolicyHistory> state = new ReadOnlyObjectWrapper<>(new PolicyHistory.Loading());
    private boolean watched;
    private long wanted;

    PolicyHistoryModel(PolicyDesk desk) {
        this.desk = desk;
    }

    /** While somebody looks, it is read after every change. */
    void watch(boolean looks) {
        watched = looks;
        if (looks) {
            read();
        }
    }

    /** What is known is out of date. */
    void forget() {
        if (watched) {
            read();
        }
    }

    /** Of several answers, the one to the latest question counts. */
    void read() {
        long question = ++wanted;
        desk.tasks()
                .start(BackgroundTask.of(
                                "read the versions of the policy",
                                progress -> PolicyHistory.of(desk.policies().history(SHOWN)))
                        .onDone(shown -> answer(question, shown))
                        .onFailure(cause -> answer(question, new PolicyHistory.Failed(sentence(cause)))));
    }

    private void answer(long question, PolicyHistory answer) {
        if (question == wanted) {
            state.set(answer);
        }
    }

    private static String sentence(Throwable cause) {
        return cause instanceof QueueException known ? String.valueOf(known.getMessage()) : ErrorCode.of(cause);
    }

    ReadOnlyObjectProperty<PolicyHistory> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
