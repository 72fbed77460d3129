package io.countersign.app.triage;

import java.util.List;
import java.util.Map;

/** Where the views are kept that the person saved, and how the person arranged each. To be used on the FX thread. */
public interface SavedViewStore {
    List<SavedView> load();

    void save(List<SavedView> views);

    /** How the table is arranged, by the name of the view. */
    default Map<String, TableLayout> layouts() {
        return Map.of();
    }

    /** Keeps all of them; may be called often. */
    default void saveLayouts(Map<String, TableLayout> layouts) {}
}
