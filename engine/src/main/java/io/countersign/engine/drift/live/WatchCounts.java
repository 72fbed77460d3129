package io.countersign.engine.drift.live;

/**
 * What has come of the decision log. Immutable.
 *
 * @param decisions how many were taken
 * @param lost how many engines had to drop before they could be written
 * @param unreadable how many a later version of the program has written
 * @param late how many are more than {@link DriftWatch#LATE} older than one before them; they are watched where they stand
 * @param unwatched how many are of models beyond the {@link DriftWatch#MOST_MODELS}th
 * @param gaps how often batches were gone before they were read
 */
public record WatchCounts(long decisions, long lost, long unreadable, long late, long unwatched, long gaps) {
    /** Nothing yet. */
    public static final WatchCounts NONE = new WatchCounts(0, 0, 0, 0, 0, 0);
}
