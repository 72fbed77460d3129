package io.countersign.app.triage.item;

import io.countersign.app.async.Ticker;
import io.countersign.app.ui.Tone;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The sentence that answers what the person just did; it goes when there was time to read it. */
final class Notices {
    private static final Duration READ = Duration.ofSeconds(8);

    private final Ticker ticker;
    private Subscription fading = Subscription.EMPTY;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    Notices(Ticker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void say(String sentence) {
        show(new Notice(sentence, Tone.INFO));
    }

    void warn(String sentence) {
        show(new Notice(sentence, Tone.WARNING));
    }

    void clear() {
        fading.unsubscribe();
        notice.set(Optional.empty());
    }

    private void show(Notice said) {
        fading.unsubscribe();
        notice.set(Optional.of(said));
        fading = ticker.after(READ, this::clear);
    }
}
