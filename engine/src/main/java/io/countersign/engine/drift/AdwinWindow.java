package io.countersign.engine.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The window of ADWIN2 as an exponential histogram: row r holds up to five buckets of 2^r values each, of which only sum and
 * squared deviations are kept; when a sixth comes the two oldest become one of the next row (Bifet and Gavaldà, "Learning from
 * time-changing data with adaptive windowing", SDM 2007, section 4). Memory and time grow with the logarithm of the window.
 */
final class AdwinWindow {
    static final int MOST = 5;

    private static final int SLOTS = MOST + 1;
    private static final int ROWS_AT_FIRST = 12;

    private double[] sums = new double[ROWS_AT_FIRST * SLOTS];
    private double[] squares = new double[ROWS_AT_FIRST * SLOTS];
    private int[] used = new int[ROWS_AT_FIRST];
    private int rows = 1;
    private long count;
    private double sum;
    private double square;

    /**
     * The saved window.
     *
     * @param sums of the buckets, row by row from the newest, in each row from the oldest
     * @param squares squared deviations from the bucket's mean, in the same order
     * @param used buckets in each row
     * @param sum of all values
     * @param square squared deviations of all values
     */
    record State(List<Double> sums, List<Double> squares, List<Integer> used, double sum, double square) {
        static final State NEW = new State(List.of(), List.of(), List.of(0), 0, 0);

        State {
            sums = List.copyOf(sums);
            squares = List.copyOf(squares);
            used = List.copyOf(used);
            int buckets = used.stream().mapToInt(Integer::intValue).sum();
            boolean legal = used.stream().allMatch(each -> each >= 0 && each <= MOST);
            if (!legal || used.isEmpty() || sums.size() != buckets || squares.size() != buckets) {
                throw new IllegalArgumentException("the buckets of the window do not fit together");
            }
        }
    }

    AdwinWindow(State saved) {
        rows = saved.used().size();
        reserve(rows);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            used[row] = saved.used().get(row);
            for (int slot = 0; slot < used[row]; slot++) {
                sums[row * SLOTS + slot] = saved.sums().get(next);
                squares[row * SLOTS + slot] = saved.squares().get(next);
                next++;
            }
            count += (long) used[row] << row;
        }
        sum = saved.sum();
        square = saved.square();
    }

    void add(double value) {
        double away = count == 0 ? 0 : value - sum / count;
        square += away * away * count / (count + 1);
        count++;
        sum += value;
        append(0, value, 0);
        for (int row = 0; used[row] > MOST; row++) {
            mergeOldest(row);
        }
    }

    /** Forgets the oldest bucket. */
    void dropOldest() {
        int oldest = (rows - 1) * SLOTS;
        long size = 1L << (rows - 1);
        double away = sums[oldest] / size;
        count -= size;
        sum -= sums[oldest];
        if (count == 0) {
            square = 0;
        } else {
            away -= sum / count;
            square = Math.max(0, square - squares[oldest] - away * away * size * count / (count + size));
        }
        shift(rows - 1, 1);
        while (rows > 1 && used[rows - 1] == 0) {
            rows--;
        }
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    /** Of all values in the window. */
    double variance() {
        return count == 0 ? 0 : square / count;
    }

    int rows() {
        return rows;
    }

    int used(int row) {
        return used[row];
    }

    /** The sum of a bucket; slot 0 is the oldest of its row. */
    double sum(int row, int slot) {
        return sums[row * SLOTS + slot];
    }

    State state() {
        return new State(
                buckets(sums),
                buckets(squares),
                IntStream.range(0, rows).mapToObj(row -> used[row]).toList(),
                sum,
                square);
    }

    private List<Double> buckets(double[] of) {
        return IntStream.range(0, rows)
                .boxed()
                .flatMapToDouble(row -> DoubleStream.of(Arrays.copyOfRange(of, row * SLOTS, row * SLOTS + used[row])))
                .boxed()
                .toList();
    }

    private void mergeOldest(int row) {
        int first = row * SLOTS;
        long size = 1L << row;
        double away = (sums[first] - sums[first + 1]) / size;
        double merged = squares[first] + squares[first + 1] + away * away * size / 2;
        double both = sums[first] + sums[first + 1];
        shift(row, 2);
        append(row + 1, both, merged);
    }

    private void append(int row, double bucketSum, double bucketSquare) {
        if (row == rows) {
            rows++;
            reserve(rows);
        }
        int slot = row * SLOTS + used[row];
        sums[slot] = bucketSum;
        squares[slot] = bucketSquare;
        used[row]++;
    }

    private void shift(int row, int by) {
        int first = row * SLOTS;
        used[row] -= by;
        System.arraycopy(sums, first + by, sums, first, used[row]);
        System.arraycopy(squares, first + by, squares, first, used[row]);
    }

    private void reserve(int wanted) {
        if (wanted > used.length) {
            int room = Math.max(wanted, used.length * 2);
            used = Arrays.copyOf(used, room);
            sums = Arrays.copyOf(sums, room * SLOTS);
            squares = Arrays.copyOf(squares, room * SLOTS);
        }
    }
}
