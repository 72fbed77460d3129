package io.countersign.app.desktop;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.triage.item.Draft;
import io.countersign.app.triage.item.DraftKey;
import io.countersign.app.triage.item.DraftStore;
import io.countersign.app.ui.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drafts in a folder: read before the window opened, written off the FX thread, each item's latest only. */
final class FolderDrafts implements DraftStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDrafts.class);

    private final DraftFolder folder;
    private final List<KeptDraft> loaded;
    private final TaskRunner tasks;
    private final Object writing = new Object();
    private Map<DraftKey, Optional<KeptDraft>> changed = new LinkedHashMap<>();

    FolderDrafts(DraftFolder folder, List<KeptDraft> loaded, TaskRunner tasks) {
        this.folder = folder;
        this.loaded = loaded;
        this.tasks = tasks;
    }

    @Override
    public Map<DraftKey, Draft> load() {
        var drafts = new LinkedHashMap<DraftKey, Draft>();
        loaded.forEach(kept -> drafts.put(kept.key(), kept.draft()));
        return drafts;
    }

    @Override
    public void keep(DraftKey key, Draft draft) {
        change(key, Optional.of(KeptDraft.of(key, draft, folder.clock().instant())));
    }

    @Override
    public void forget(DraftKey key) {
        change(key, Optional.empty());
    }

    private void change(DraftKey key, Optional<KeptDraft> draft) {
        boolean underWay;
        synchronized (this) {
            underWay = !changed.isEmpty();
            changed.put(key, draft);
        }
        if (!underWay) {
            tasks.start(BackgroundTask.of(Texts.of("console.save-drafts"), progress -> writeChanged())
                    .onFailure(cause -> LOG.warn("A draft is not kept", cause)));
        }
    }

    private int writeChanged() throws IOException {
        synchronized (writing) {
            Map<DraftKey, Optional<KeptDraft>> now = take();
            for (var each : now.entrySet()) {
                folder.write(each.getKey(), each.getValue());
            }
            return now.size();
        }
    }

    private synchronized Map<DraftKey, Optional<KeptDraft>> take() {
        var now = changed;
        changed = new LinkedHashMap<>();
        return now;
    }
}
