package io.countersign.app.triage.item;

import io.countersign.app.ui.Tone;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sentence that answers what the person just did. */
final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void say(String sentence) {
        notice.set(Optional.of(new Notice(sentence, Tone.INFO)));
    }

    void warn(String sentence) {
        notice.set(Optional.of(new Notice(sentence, Tone.WARNING)));
    }

    void clear() {
        notice.set(Optional.empty());
    }
}
