package io.countersign.app.triage;

import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexCounts;
import io.countersign.app.triage.index.IndexView;

/** Why the table shows nothing. */
public sealed interface Emptiness {
    /** It shows something. */
    record None() implements Emptiness {}

    /** The queue is being read; {@code expected} is 0 while nothing is known. */
    record Loading(long done, long expected) implements Emptiness {}

    /** The queue does not answer, and nothing is known from before. */
    record Offline(String sentence) implements Emptiness {}

    /** Nothing waits for anybody. */
    record AllDone() implements Emptiness {}

    /** All that waits is claimed by other people, and the filter leaves that out. */
    record AllClaimed(int claimed) implements Emptiness {}

    /** The person skipped or snoozed all that waits. */
    record AllHidden(int hidden) implements Emptiness {}

    /** Something waits, but the filter asks for none of it. */
    record FilteredOut(int open) implements Emptiness {}

    /** Something that the query asks for has just come, and is not shown yet. */
    record OnlyNew(int fresh) implements Emptiness {}

    static Emptiness of(IndexView view, FeedStatus status) {
        IndexCounts counts = view.counts();
        if (view.size() > 0) {
            return new None();
        }
        if (counts.fresh() > 0) {
            return new OnlyNew(counts.fresh());
        }
        return switch (status) {
            case FeedStatus.Loading(long done, long expected) -> new Loading(done, expected);
            case FeedStatus.Offline(String sentence) when counts.total() == 0 -> new Offline(sentence);
            case FeedStatus.Offline offline -> withConnection(view);
            case FeedStatus.Live live -> withConnection(view);
        };
    }

    private static Emptiness withConnection(IndexView view) {
        IndexCounts counts = view.counts();
        if (counts.open() == 0) {
            return new AllDone();
        }
        if (counts.open() == counts.hidden()) {
            return new AllHidden(counts.hidden());
        }
        if (counts.open() == counts.others()) {
            return new AllClaimed(counts.others());
        }
        return new FilteredOut(counts.open());
    }
}
