package io.countersign.engine.drift.live;

import java.util.Comparator;

/**
 * Where in the decision log something happened, the same for everybody who follows it. Immutable.
 *
 * @param batch the number of the batch, counted from 1 over all that were ever written
 * @param event the number of the event within its batch, from 1
 */
public record Place(long batch, int event) implements Comparable<Place> {
    /** Before everything. */
    public static final Place BEGINNING = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::batch).thenComparingInt(Place::event);

    public Place {
        if (batch < 0 || event < 0) {
            throw new IllegalArgumentException(
                    "batch and event must not be negative, were %d and %d".formatted(batch, event));
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Place of(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("a place must be two numbers with a hyphen, was '" + text + "'");
        }
        return new Place(Long.parseLong(text.substring(0, hyphen)), Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return batch + "-" + event;
    }
}
