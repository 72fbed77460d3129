package io.countersign.bench;

import java.util.Locale;

/** Figures that two digits would not do for. */
final class DriftFigures {
    private DriftFigures() {}

    static Figure within(String what, double ratio, double low, double high) {
        return new Figure(
                what,
                String.format(Locale.ROOT, "%.3f", ratio),
                "",
                "",
                String.format(Locale.ROOT, "%.2f to %.2f", low, high),
                ratio >= low && ratio <= high ? Figure.Mark.MET : Figure.Mark.SHORT);
    }

    /** Met if it is no more than the goal when rounded, since the goals are whole numbers. */
    static Figure delay(String what, double delay, double goal) {
        return new Figure(
                what,
                String.format(Locale.ROOT, "%.1f", delay),
                "",
                "",
                String.format(Locale.ROOT, "≤ %.0f", goal),
                Math.round(delay) <= goal ? Figure.Mark.MET : Figure.Mark.SHORT);
    }
}
