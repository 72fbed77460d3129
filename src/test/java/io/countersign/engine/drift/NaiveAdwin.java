package io.countersign.engine.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * ADWIN2 as published, the slow way: buckets that keep their values, every border tried at every value, means and variance
 * computed anew from the values each time.
 */
final class NaiveAdwin {
    private static final int MOST = 5;

    private final double delta;
    private final List<List<Double>> buckets = new ArrayList<>();

    NaiveAdwin(double delta) {
        this.delta = delta;
    }

    /** Whether this value cuts the window. */
    boolean observe(double value) {
        buckets.add(new ArrayList<>(List.of(value)));
        compress();
        boolean cut = false;
        while (differs()) {
            buckets.removeFirst();
            cut = true;
        }
        return cut;
    }

    int width() {
        return window().size();
    }

    private void compress() {
        for (int size = 1; count(size) > MOST; size *= 2) {
            int first = first(size);
            buckets.get(first).addAll(buckets.remove(first + 1));
        }
    }

    private boolean differs() {
        List<Double> window = window();
        for (int border = 1, older = 0; border < buckets.size(); border++) {
            older += buckets.get(border - 1).size();
            double apart = Math.abs(mean(window.subList(0, older)) - mean(window.subList(older, window.size())));
            if (apart >= eps(window, older)) {
                return true;
            }
        }
        return false;
    }

    private double eps(List<Double> window, int older) {
        double m = 1.0 / older + 1.0 / (window.size() - older);
        double log = Math.log(2 * Math.log(window.size()) / delta);
        double mean = mean(window);
        double variance =
                window.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / window.size();
        return Math.sqrt(2 * m * variance * log) + 2.0 / 3 * m * log;
    }

    private List<Double> window() {
        return buckets.stream().flatMap(List::stream).toList();
    }

    private int first(int size) {
        int first = 0;
        while (buckets.get(first).size() != size) {
            first++;
        }
        return first;
    }

    private long count(int size) {
        return buckets.stream().filter(bucket -> bucket.size() == size).count();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
