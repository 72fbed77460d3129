package io.countersign.engine.guard.phrase;

import java.util.ArrayList;
import java.util.List;

/** Makes the automaton of a list of terms, each a row of symbols. */
final class AutomatonBuilder {
    private static final int MOST_STATES = Character.MAX_VALUE;

    private final List<int[]> children = new ArrayList<>();
    private final List<List<Integer>> own = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();

    private AutomatonBuilder() {
        grow(0);
    }

    static Automaton build(List<byte[]> terms) {
        var builder = new AutomatonBuilder();
        for (int term = 0; term < terms.size(); term++) {
            builder.add(terms.get(term), term);
        }
        return builder.build();
    }

    private int grow(int depth) {
        if (children.size() == MOST_STATES) {
            throw new IllegalArgumentException("there are too many terms for one automaton");
        }
        children.add(new int[Symbols.COUNT]);
        own.add(new ArrayList<>());
        depths.add(depth);
        return children.size() - 1;
    }

    private void add(byte[] symbols, int term) {
        int state = 0;
        for (byte symbol : symbols) {
            int child = children.get(state)[symbol];
            if (child == 0) {
                child = grow(depths.get(state) + 1);
                children.get(state)[symbol] = child;
            }
            state = child;
        }
        own.get(state).add(term);
    }

    private Automaton build() {
        int[] order = complete();
        int[] number = number(order);
        int count = order.length;
        int finals = (int) own.stream().filter(ends -> !ends.isEmpty()).count();
        var next = new char[count << Symbols.BITS];
        var depth = new byte[count];
        var ending = new int[finals][];
        for (int state : order) {
            int at = number[state];
            depth[at] = depths.get(state).byteValue();
            for (int symbol = 1; symbol < Symbols.COUNT; symbol++) {
                next[(at << Symbols.BITS) | symbol] = (char) number[children.get(state)[symbol]];
            }
            next[(at << Symbols.BITS) | Symbols.SEPARATOR] = (char) at;
            if (at >= count - finals) {
                ending[at - count + finals] = own.get(state).reversed().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return new Automaton(next, count - finals, depth, ending);
    }

    /** Adds the transitions that fall back to a shorter beginning, and gives the states in the order of their depth. */
    private int[] complete() {
        var order = new int[children.size()];
        var fallback = new int[children.size()];
        int known = 1;
        for (int at = 0; at < known; at++) {
            int state = order[at];
            int[] row = children.get(state);
            int[] shorter = children.get(fallback[state]);
            for (int symbol = 1; symbol < Symbols.COUNT; symbol++) {
                int child = row[symbol];
                if (child == 0) {
                    row[symbol] = state == 0 ? 0 : shorter[symbol];
                } else {
                    fallback[child] = state == 0 ? 0 : shorter[symbol];
                    own.get(child).addAll(own.get(fallback[child]));
                    order[known++] = child;
                }
            }
        }
        return order;
    }

    /** The final numbers: in order of depth, those in which no term ends before the others. */
    private int[] number(int[] order) {
        var number = new int[order.length];
        int next = 0;
        for (boolean ends : new boolean[] {false, true}) {
            for (int state : order) {
                if (own.get(state).isEmpty() != ends) {
                    number[state] = next++;
                }
            }
        }
        return number;
    }
}
