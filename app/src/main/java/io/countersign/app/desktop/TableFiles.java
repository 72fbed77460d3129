package io.countersign.app.desktop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.triage.SavedView;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.triage.TableLayout;
import io.countersign.app.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The views that the person saved and how the table is arranged in each, in two files beside the settings. */
final class TableFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TableFiles.class);

    private final KeptFile<List<SavedView>> viewFile;
    private final KeptFile<Map<String, TableLayout>> layoutFile;
    private final KeptFile.Loaded<List<SavedView>> views;
    private final KeptFile.Loaded<Map<String, TableLayout>> layouts;

    /** Reads them; blocks. */
    TableFiles(Path directory, Clock clock) {
        viewFile = new KeptFile<>(
                directory.resolve("views.json"), new TypeReference<>() {}, "console.views-broken", clock);
        layoutFile = new KeptFile<>(
                directory.resolve("columns.json"), new TypeReference<>() {}, "console.columns-broken", clock);
        views = viewFile.load(List.of());
        layouts = layoutFile.load(Map.of());
    }

    /** A sentence about each file that cannot be used. */
    List<String> refusals() {
        return Stream.of(views.refusals(), layouts.refusals())
                .flatMap(List::stream)
                .toList();
    }

    /** A store that starts with what was read. */
    SavedViewStore store(TaskRunner tasks) {
        var viewWrite = new LatestWrite<>(viewFile, Texts.of("console.save-views"), tasks, Optional.empty());
        var layoutWrite = new LatestWrite<>(
                layoutFile,
                Texts.of("console.save-columns"),
                tasks,
                Optional.of(cause -> LOG.warn("The columns are not kept", cause)));
        return new Kept(views.value(), layouts.value(), viewWrite, layoutWrite);
    }

    private record Kept(
            List<SavedView> load,
            Map<String, TableLayout> layouts,
            LatestWrite<List<SavedView>> viewWrite,
            LatestWrite<Map<String, TableLayout>> layoutWrite)
            implements SavedViewStore {
        @Override
        public void save(List<SavedView> views) {
            viewWrite.write(views);
        }

        @Override
        public void saveLayouts(Map<String, TableLayout> changed) {
            layoutWrite.write(changed);
        }
    }
}
