package io.countersign.engine.review.memory;

import java.util.List;

/** A part of a list whose positions count from 1. */
final class Page {
    private Page() {}

    /** What comes after a position, at most so many; everything comes after the empty position. */
    static <T> List<T> of(List<T> all, String afterPosition, int limit) {
        int from = afterPosition.isEmpty() ? 0 : Math.min(Integer.parseInt(afterPosition), all.size());
        return List.copyOf(all.subList(from, Math.min(from + limit, all.size())));
    }
}
