package io.countersign.app.confidence;

import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;

/** Numbers that a chart draws, with the class of their style. To be used on the FX thread alone. */
@SuppressWarnings("unchecked") // what type of data set a lock gives back: DataSet lets the caller choose
public final class Series extends DoubleDataSet {
    private final transient DataSetLock<Series> open = new OpenLock<>(this);

    public Series(String style) {
        super(style);
        addStyleClasses(style);
    }

    /**
     * Locks nothing. A chart holds the read lock of its data from when it is put into a window or laid out until the next frame,
     * all on the FX thread; news that come between would wait for ever on the very thread that is to draw the frame.
     */
    @Override
    public DataSetLock<Series> lock() {
        return open;
    }
}
