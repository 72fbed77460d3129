package io.countersign.app.desktop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.countersign.app.triage.item.DraftKey;
import io.countersign.engine.review.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people entered and have not given, in a file per item of one queue. All of it blocks. */
final class DraftFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFolder.class);
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Clock clock;

    DraftFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /**
     * What earlier runs left.
     *
     * @param drafts the oldest first
     * @param refusals a sentence about each file that cannot be used
     */
    record Loaded(List<KeptDraft> drafts, List<String> refusals) {}

    /** Reads what is there; what is too old goes. */
    Loaded load() {
        var drafts = new ArrayList<KeptDraft>();
        var refusals = new ArrayList<String>();
        for (Path path : paths()) {
            var read = file(path).load(List.of());
            refusals.addAll(read.refusals());
            drafts.addAll(read.value());
        }
        drafts.sort(Comparator.comparingLong(KeptDraft::at));
        drafts.removeIf(this::letGo);
        return new Loaded(List.copyOf(drafts), List.copyOf(refusals));
    }

    void write(DraftKey key, Optional<KeptDraft> draft) throws IOException {
        if (draft.isPresent()) {
            file(path(key)).save(List.of(draft.get()));
        } else {
            Files.deleteIfExists(path(key));
        }
    }

    private boolean letGo(KeptDraft draft) {
        if (!draft.isTooOld(clock.instant())) {
            return false;
        }
        try {
            Files.deleteIfExists(path(draft.key()));
        } catch (IOException stuck) {
            LOG.warn("An old draft cannot be deleted", stuck);
        }
        return true;
    }

    private List<Path> paths() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The drafts in {} cannot be read", folder, unreadable);
            return List.of();
        }
    }

    private KeptFile<List<KeptDraft>> file(Path path) {
        return new KeptFile<>(path, new TypeReference<>() {}, "console.drafts-broken", clock);
    }

    /** Ids may hold what a file's name may not. */
    private Path path(DraftKey key) {
        String both = key.item().value() + " " + key.content().hex();
        return folder.resolve(
                ContentHash.of(both.getBytes(StandardCharsets.UTF_8)).hex() + SUFFIX);
    }
}
