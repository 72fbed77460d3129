package io.countersign.app.triage.item;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps drafts from one bench to the next, as a disk does from one run to the next. */
final class RememberedDrafts implements DraftStore {
    final Map<DraftKey, Draft> kept = new LinkedHashMap<>();

    @Override
    public Map<DraftKey, Draft> load() {
        return Map.copyOf(kept);
    }

    @Override
    public void keep(DraftKey key, Draft draft) {
        kept.put(key, draft);
    }

    @Override
    public void forget(DraftKey key) {
        kept.remove(key);
    }
}
