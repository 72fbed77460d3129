package io.countersign.failure;

import java.util.ArrayList;
import java.util.List;

/** What the checks have found. */
final class Breaches {
    private final List<Invariant.Breach> found = new ArrayList<>();

    void add(Invariant invariant, String what, Object... details) {
        found.add(new Invariant.Breach(invariant, what.formatted(details)));
    }

    void unless(boolean kept, Invariant invariant, String what, Object... details) {
        if (!kept) {
            add(invariant, what, details);
        }
    }

    List<Invariant.Breach> all() {
        return List.copyOf(found);
    }
}
