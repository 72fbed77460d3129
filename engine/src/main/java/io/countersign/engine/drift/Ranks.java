package io.countersign.engine.drift;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How a value ranks among all values so far, itself included, with ties broken at random:
 * {@code p = (#{x_i < x} + U * #{x_i = x}) / n}. For values in any exchangeable order these p are independent and uniform
 * from 0 to 1 (Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World"; arXiv 2102.10439).
 */
final class Ranks {
    private static final int BLOCK = 8;

    private final long[] counts;
    private final long[] blocks = new long[Cells.COUNT / BLOCK];
    private long total;

    Ranks() {
        this(List.of());
    }

    /** Goes on from counts by cell; empty for none yet. */
    Ranks(List<Long> saved) {
        counts = saved.isEmpty()
                ? new long[Cells.COUNT]
                : saved.stream().mapToLong(Long::longValue).toArray();
        for (int cell = 0; cell < counts.length; cell++) {
            blocks[cell / BLOCK] += counts[cell];
            total += counts[cell];
        }
    }

    /** Ranks a value among those counted and itself, without counting it. */
    double of(int cell, double tie) {
        int block = cell / BLOCK;
        long below = 0;
        for (int i = 0; i < block; i++) {
            below += blocks[i];
        }
        for (int i = block * BLOCK; i < cell; i++) {
            below += counts[i];
        }
        return (below + tie * (counts[cell] + 1)) / (total + 1);
    }

    /** Counts a value. */
    void count(int cell) {
        total++;
        blocks[cell / BLOCK]++;
        counts[cell]++;
    }

    /** Whether all values counted lie in this cell. */
    boolean areAllIn(int cell) {
        return counts[cell] == total;
    }

    List<Long> counts() {
        return LongStream.of(counts).boxed().toList();
    }
}
