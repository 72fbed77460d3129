package io.countersign.app.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DirectTaskRunner;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.Reviewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarantineViewModelTest {
    private final ListedQuarantine quarantine = new ListedQuarantine();
    private final Reviewer alice = new Reviewer("alice");
    private final QuarantineViewModel model = new QuarantineViewModel(quarantine, () -> alice, new DirectTaskRunner());

    @BeforeEach
    void fill() {
        quarantine.add("1", "confidence", "NaN and Infinity are not numbers in JSON", "{\"confidence\":NaN}");
        quarantine.add("2", "entry", "not a JSON object", "hello");
    }

    @Test
    void showsWhatWasSetAside() {
        model.refresh();

        assertThat(model.entries()).extracting(entry -> entry.reason().field()).containsExactly("confidence", "entry");
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void releasesInTheNameOfTheReviewerAndReadsAgain() {
        model.refresh();

        model.release(List.of(model.entries().getFirst()));

        assertThat(quarantine.releasedBy).containsExactly(alice);
        assertThat(model.entries()).extracting(Quarantine.Entry::id).containsExactly("2");
        assertThat(model.messageProperty().get()).isEqualTo("1 entry was released and is in the queue.");
    }

    @Test
    void keepsWhatItShowsWhenTheQueueIsUnreachableAndReadsOnAfterwards() {
        model.refresh();
        quarantine.unreachable = true;

        model.refresh();

        assertThat(model.entries()).hasSize(2);
        assertThat(model.messageProperty().get()).isEqualTo("Not done: Redis does not answer.");

        quarantine.unreachable = false;
        quarantine.add("3", "input", "missing", "{}");
        model.refresh();
        assertThat(model.entries()).hasSize(3);
    }

    @Test
    void cutsALongEntryAndSaysSo() {
        quarantine.add("big", "entry", "not JSON", "x".repeat(3_000_000));
        model.refresh();

        String preview = QuarantineViewModel.preview(model.entries().getLast());

        assertThat(preview).hasSizeLessThan(70_000).endsWith("… the first 64 KB of 2,929");
    }
}
