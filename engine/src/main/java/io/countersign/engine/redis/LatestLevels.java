package io.countersign.engine.redis;

import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read or stored last of every model. What was read before something was stored, or before something else was read, never
 * takes its place. Thread-safe.
 */
final class LatestLevels {
    private final Map<String, Long> stored = new HashMap<>();
    private volatile Map<String, AutonomyStatus> known = Map.of();
    private long moment;
    private long refreshed;

    @Nullable
    AutonomyStatus of(String model) {
        return known.get(model);
    }

    synchronized void store(AutonomyStatus status) {
        var all = new TreeMap<>(known);
        all.put(status.model(), status);
        known = all;
        stored.put(status.model(), ++moment);
    }

    /** Reads all, and tells what is known then. */
    Map<String, AutonomyStatus> refresh(Supplier<Map<String, AutonomyStatus>> reading) {
        long begun = moment();
        return adopt(begun, reading.get());
    }

    private synchronized long moment() {
        return moment;
    }

    private synchronized Map<String, AutonomyStatus> adopt(long begun, Map<String, AutonomyStatus> read) {
        if (refreshed > begun) {
            return known;
        }
        var all = new TreeMap<>(read);
        stored.values().removeIf(at -> at <= begun);
        for (String model : stored.keySet()) {
            @Nullable AutonomyStatus status = known.get(model);
            if (status != null) {
                all.put(model, status);
            }
        }
        known = all;
        refreshed = ++moment;
        return all;
    }
}
