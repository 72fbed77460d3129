package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.glass.ui.DragFromOutside;
import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.RunningTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.ui.Theme;
import io.countersign.engine.drift.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** A file that is examined beside the live monitors. */
class DriftFileTest extends DriftScreenFixture {
    private final DeferredTaskRunner late = new DeferredTaskRunner();
    private boolean slow;

    @Override
    TaskRunner tasks() {
        var direct = new DirectTaskRunner();
        return new TaskRunner() {
            @Override
            public <T> RunningTask start(BackgroundTask<T> task) {
                return slow ? late.start(task) : direct.start(task);
            }
        };
    }

    @Test
    void aFileIsExaminedBesideTheLiveMonitors() throws IOException {
        publish(watched.usual(900));
        place = Optional.of(changing("last-quarter.csv"));
        clickOn("#drift-open");
        await().until(() -> !words("#drift-file-message").isEmpty());
        picture("drift-file-light");
        assertThat(words("#drift-file-message")).first().asString().startsWith("1 alarm in 2,400 rows.");
        assertThat(words("#drift-sentence")).first().asString().startsWith("Confidence is lower since about row 1,");
        assertThat(cutTexts()).isEmpty();

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("drift-file-dark");
        clickOn("#drift-file-back");
        assertThat(words("#drift-sentence")).first().asString().contains("nothing has changed");
    }

    @Test
    void aFileThatIsDroppedIsExamined() throws IOException {
        publish(watched.usual(900));
        place = Optional.of(changing("dropped.csv"));

        Node list = lookup("#drift-streams").query();
        Bounds streams = list.localToScreen(list.getBoundsInLocal());
        interact(() -> DragFromOutside.drop(
                List.of(place.get().toFile()), (int) streams.getCenterX(), (int) streams.getCenterY()));

        await().until(() -> !words("#drift-file-message").isEmpty());
        assertThat(words("#drift-file-message")).first().asString().startsWith("1 alarm in 2,400 rows.");
        assertThat(model.file().fileProperty().get()).isEqualTo(place);
    }

    @Test
    void theReadingOfAFileCanBeGivenUp() throws IOException {
        publish(watched.usual(900));
        place = Optional.of(changing("large.csv"));
        slow = true;
        clickOn("#drift-open");
        interact(late::runFirst);
        picture("drift-file-reading");

        clickOn("#drift-file-cancel");

        assertThat(late.waiting()).isZero();
        assertThat(words("#drift-file-message")).containsExactly("Given up; nothing was found yet.");
        assertThat(lookup("#drift-file-cancel").query().isVisible()).isFalse();
    }

    private Path changing(String name) throws IOException {
        var numbers = new Numbers(4);
        var lines = new ArrayList<>(List.of("row,confidence"));
        for (int i = 0; i < 2_400; i++) {
            lines.add(i + "," + (i < 1_700 ? numbers.confidence() : numbers.beta(.6, 10)));
        }
        return Files.write(folder.resolve(name), lines);
    }
}
