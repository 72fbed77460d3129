package io.countersign.app.triage.item;

import java.util.Map;

/** Where drafts outlive the program, on this computer only. To be used on the FX thread; nothing here blocks. */
public interface DraftStore {
    /** Keeps nothing. */
    DraftStore NONE = new DraftStore() {
        @Override
        public Map<DraftKey, Draft> load() {
            return Map.of();
        }

        @Override
        public void keep(DraftKey key, Draft draft) {}

        @Override
        public void forget(DraftKey key) {}
    };

    /** What an earlier run left, the oldest first. */
    Map<DraftKey, Draft> load();

    void keep(DraftKey key, Draft draft);

    void forget(DraftKey key);
}
