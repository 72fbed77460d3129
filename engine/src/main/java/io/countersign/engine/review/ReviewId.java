package io.countersign.engine.review;

/**
 * The identity of a review item. It is derived from the producer's bytes, so that an entry pushed twice is one item.
 * On a Redis Cluster it carries the queue's hash tag in front.
 *
 * @param value the text of the id, 1 to 64 characters
 */
public record ReviewId(String value) implements Comparable<ReviewId> {
    public ReviewId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("id must have 1 to 64 characters, was '" + value + "'");
        }
    }

    @Override
    public int compareTo(ReviewId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
