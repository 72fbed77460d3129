package io.countersign.engine.drift;

import java.util.EnumMap;
import java.util.Map;

/** Counts what comes. */
final class InputCounter {
    private final Map<BadInput, Long> refused = new EnumMap<>(BadInput.class);
    private long used;
    private long beyond;

    InputCounter(InputCounts counts) {
        used = counts.used();
        beyond = counts.beyond();
        refused.put(BadInput.NAN, counts.nan());
        refused.put(BadInput.INFINITE, counts.infinite());
        refused.put(BadInput.MISSING, counts.missing());
        refused.put(BadInput.TEXT, counts.text());
    }

    void use() {
        used++;
    }

    void goBeyond() {
        beyond++;
    }

    void refuse(BadInput problem) {
        refused.merge(problem, 1L, Long::sum);
    }

    InputCounts counts() {
        return new InputCounts(
                used,
                count(BadInput.NAN),
                count(BadInput.INFINITE),
                count(BadInput.MISSING),
                count(BadInput.TEXT),
                beyond);
    }

    private long count(BadInput problem) {
        return refused.getOrDefault(problem, 0L);
    }
}
