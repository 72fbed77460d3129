package io.countersign.app.triage;

import java.util.List;

/** Where the views are kept that the person saved. To be used on the FX thread. */
public interface SavedViewStore {
    List<SavedView> load();

    void save(List<SavedView> views);
}
