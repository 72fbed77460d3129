package io.countersign.app.desktop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.triage.SavedView;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The views that the person saved, in a file beside the settings; written off the FX thread. */
final class SavedViewFile {
    private static final Logger LOG = LoggerFactory.getLogger(SavedViewFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    SavedViewFile(Path file) {
        this.file = file;
    }

    /**
     * The views in the file; blocks.
     *
     * @param views none if there is no file, or if it cannot be read
     * @param refusals a sentence if it cannot be read
     */
    record Loaded(List<SavedView> views, List<String> refusals) {}

    Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(List.of(), List.of());
        }
        try {
            return new Loaded(JSON.readValue(file.toFile(), new TypeReference<>() {}), List.of());
        } catch (IOException | IllegalArgumentException malformed) {
            LOG.warn("The saved views cannot be read", malformed);
            return new Loaded(List.of(), List.of(keepAside()));
        }
    }

    /** A store that starts with these views. */
    SavedViewStore store(List<SavedView> loaded, TaskRunner tasks) {
        return new SavedViewStore() {
            @Override
            public List<SavedView> load() {
                return loaded;
            }

            @Override
            public void save(List<SavedView> views) {
                var kept = List.copyOf(views);
                tasks.start(BackgroundTask.of(Texts.of("console.save-views"), progress -> write(kept)));
            }
        };
    }

    private synchronized Path write(List<SavedView> views) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "views", ".tmp");
        JSON.writeValue(fresh.toFile(), views);
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stuck) {
            LOG.warn("The malformed file {} cannot be moved aside", file, stuck);
        }
        return Texts.of("console.views-broken", aside);
    }
}
