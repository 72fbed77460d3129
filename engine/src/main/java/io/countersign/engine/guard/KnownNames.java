package io.countersign.engine.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Field names in which nothing was found. They repeat from document to document, so that each is read once. Thread-safe. */
final class KnownNames {
    private static final int MOST = 4_096;
    private static final int LONGEST = 64;

    private final Map<String, Boolean> names = new ConcurrentHashMap<>();

    boolean has(String name) {
        return names.containsKey(name);
    }

    void add(String name) {
        if (name.length() <= LONGEST && names.size() < MOST) {
            names.put(name, true);
        }
    }
}
