package io.countersign.engine.autonomy;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of the latest calls failed. Calls come in portions, oldest first; the oldest portion leaves when the others fill
 * the window without it. Immutable.
 *
 * @param portions calls and failures, oldest first
 */
public record CallWindow(List<Portion> portions) {
    /** No calls. */
    public static final CallWindow EMPTY = new CallWindow(List.of());

    private static final int MOST_PORTIONS = 20;

    /**
     * Some calls in a row.
     *
     * @param calls how many, at least 0
     * @param failed how many of them failed, at most {@code calls}
     */
    public record Portion(int calls, int failed) {
        public Portion {
            if (failed < 0 || failed > calls) {
                throw new IllegalArgumentException("failed must be 0 to %d, was %d".formatted(calls, failed));
            }
        }

        /** Both together. */
        public Portion plus(Portion other) {
            return new Portion(calls + other.calls, failed + other.failed);
        }
    }

    public CallWindow {
        portions = List.copyOf(portions);
    }

    /** How many calls are in the window. */
    public int calls() {
        return portions.stream().mapToInt(Portion::calls).sum();
    }

    /** Which share of them failed, 0 to 1; 0 if there are none. */
    public double failedShare() {
        int calls = calls();
        return calls == 0 ? 0 : portions.stream().mapToInt(Portion::failed).sum() / (double) calls;
    }

    /** The window with more calls, without those that are too old for so many. */
    CallWindow plus(Portion latest, int most) {
        var next = new ArrayList<>(portions);
        if (!next.isEmpty() && next.getLast().calls() < most / MOST_PORTIONS) {
            next.add(next.removeLast().plus(latest));
        } else {
            next.add(latest);
        }
        int calls = next.stream().mapToInt(Portion::calls).sum();
        while (next.size() > 1 && calls - next.getFirst().calls() >= most) {
            calls -= next.removeFirst().calls();
        }
        return new CallWindow(next);
    }
}
