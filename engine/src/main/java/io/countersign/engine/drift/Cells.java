package io.countersign.engine.drift;

/**
 * A fixed monotone map of numbers to 128 cells that lie evenly in the logit, so that values near 0 and near 1 are told apart
 * as finely as those in the middle; exactly 0 and exactly 1 have cells of their own, because models state 1 often. Numbers of another range are first brought between 0 and 1 around a middle.
 *
 * <p>Ranks in cells are as good as exact ranks for the promise: any fixed monotone map keeps it (Vovk et al., arXiv
 * 2102.10439: any conformity measure). Immutable.
 *
 * @param unit whether the values lie from 0 to 1; {@code middle} and {@code scale} then mean nothing
 * @param middle of the values
 * @param scale how far from the middle most values lie, above 0
 */
record Cells(boolean unit, double middle, double scale) {
    static final int COUNT = 128;
    static final Cells UNIT = new Cells(true, 0.5, 1);

    private static final int SIDE = COUNT / 2;
    private static final int APART = 4;
    private static final double REACH = 16;
    private static final int STEPS = 16;
    private static final int OCTAVES = 26;
    private static final int BITS = 48;
    private static final long HALF = Double.doubleToRawLongBits(0.5) >>> BITS;
    private static final byte[] BY_SIZE = bySize();

    Cells {
        if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(middle)) {
            throw new IllegalArgumentException(
                    "middle and scale must be finite and scale > 0, were %s and %s".formatted(middle, scale));
        }
    }

    /** For values like these: by the logit if that tells their quartiles apart, otherwise around their middle. */
    static Cells of(BaselineStatistics stats) {
        boolean fine = stats.isUnit() && UNIT.of(stats.upper()) - UNIT.of(stats.lower()) >= APART;
        return fine ? UNIT : around(stats.median(), stats.spread());
    }

    /** For values that lie around a middle. Both are rounded, so that hardly any single value of the baseline matters. */
    static Cells around(double middle, double spread) {
        double least = Math.max(Math.abs(middle), Double.MIN_NORMAL * 0x1p40) * 0x1p-20;
        double scale = Math.scalb(1.0, Math.getExponent(Math.max(spread, least)));
        return new Cells(false, Math.rint(middle / scale) * scale, scale);
    }

    int of(double value) {
        if (unit) {
            return value >= 0.5 ? SIDE + fromEnd(1 - value) : SIDE - 1 - fromEnd(value);
        }
        double away = (value - middle) / scale;
        int cell = fromEnd(0.5 / (1 + Math.abs(away)));
        return away >= 0 ? SIDE + cell : SIDE - 1 - cell;
    }

    /** The cell, counted from the middle, of a value that lies so far from the nearer end. */
    private static int fromEnd(double distance) {
        if (distance >= 0.5) {
            return 0;
        }
        if (distance <= 0) {
            return SIDE - 1;
        }
        long size = HALF - 1 - (Double.doubleToRawLongBits(distance) >>> BITS);
        return size < BY_SIZE.length ? BY_SIZE[(int) size] : SIDE - 2;
    }

    /** By leading bits of the distance, from large to small: the exponent and four bits of the fraction. */
    private static byte[] bySize() {
        var cells = new byte[OCTAVES * STEPS];
        for (int size = 0; size < cells.length; size++) {
            double fraction = 1 + (STEPS - 1 - size % STEPS + 0.5) / STEPS;
            double distance = Math.scalb(fraction, -2 - size / STEPS);
            double logit = Math.log((1 - distance) / distance);
            cells[size] = (byte) Math.min(SIDE - 2, (int) (logit / REACH * SIDE));
        }
        return cells;
    }
}
