package io.countersign.app.decisions;

import io.countersign.engine.decision.log.DecisionRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gives every model and version a number, and knows which of them the history still holds. For one thread. */
final class Sources {
    private final Map<ModelVersion, Integer> numbers = new HashMap<>();
    private List<ModelVersion> named = List.of();
    private int[] held = new int[8];

    /** The number of the record's model, which the history holds once more. */
    int hold(DecisionRecord decision) {
        int number = number(new ModelVersion(decision.model(), decision.version()));
        held[number]++;
        return number;
    }

    void release(int number) {
        held[number]--;
    }

    /** All, by number; never changed. */
    List<ModelVersion> named() {
        return named;
    }

    /** Those that the history holds, in their order. */
    List<ModelVersion> present() {
        var present = new TreeSet<ModelVersion>();
        for (int i = 0; i < named.size(); i++) {
            if (held[i] > 0) {
                present.add(named.get(i));
            }
        }
        return List.copyOf(present);
    }

    private int number(ModelVersion source) {
        Integer known = numbers.get(source);
        if (known != null) {
            return known;
        }
        int number = named.size();
        numbers.put(source, number);
        var longer = new ArrayList<>(named);
        longer.add(source);
        named = List.copyOf(longer);
        if (number >= held.length) {
            held = Arrays.copyOf(held, 2 * held.length);
        }
        return number;
    }
}
