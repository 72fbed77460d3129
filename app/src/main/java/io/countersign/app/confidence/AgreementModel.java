package io.countersign.app.confidence;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/**
 * What people said of the decisions. Reads and counts in the background, and only while somebody looks. To be used on the FX
 * thread.
 */
final class AgreementModel implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(5);

    private final ConfidenceDesk desk;
    private final ReadOnlyObjectProperty<Question> question;
    private final ReadOnlyObjectWrapper<Optional<AgreementReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;
    private boolean shown;
    private boolean reading;

    AgreementModel(ConfidenceDesk desk, ReadOnlyObjectProperty<Question> question) {
        this.desk = desk;
        this.question = question;
        subscriptions = desk.ticker().every(PACE, this::refresh).and(question.subscribe(this::refresh));
    }

    void shown(boolean visible) {
        shown = visible;
        refresh();
    }

    private void refresh() {
        if (!shown || reading) {
            return;
        }
        reading = true;
        Question asked = question.get();
        desk.tasks()
                .start(BackgroundTask.of(
                                "count verdicts",
                                progress -> AgreementReport.of(
                                        asked,
                                        desk.reviewed().get(),
                                        desk.clock().instant()))
                        .onDone(this::answer)
                        .onFailure(this::failed));
    }

    private void answer(AgreementReport counted) {
        reading = false;
        trouble.set("");
        if (counted.question().equals(question.get())) {
            report.set(Optional.of(counted));
        } else {
            refresh();
        }
    }

    private void failed(Throwable cause) {
        reading = false;
        trouble.set(Texts.of("confidence.agreement.failed", ErrorCode.of(cause)));
    }

    /** Nothing before anything was read. */
    ReadOnlyObjectProperty<Optional<AgreementReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why nothing newer is known; empty if all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public void close() {
        shown = false;
        subscriptions.unsubscribe();
    }
}
