package io.countersign.app.cli;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the item that a person means by an id or by its beginning. */
final class ItemLookup {
    private static final int PAGE = 2_000;
    private static final int SHOWN = 10;

    private final ReviewQueue queue;

    ItemLookup(ReviewQueue queue) {
        this.queue = queue;
    }

    /**
     * The one item.
     *
     * @throws UsageException if there is none, or more than one; then it lists them
     */
    ReviewItem find(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            throw new UsageException(
                    "Give the id of an item, or its beginning; \"countersign queue list\" shows them.");
        }
        Optional<ReviewItem> exact = wanted.length() > 64 ? Optional.empty() : queue.find(new ReviewId(wanted));
        return exact.orElseGet(() -> only(wanted));
    }

    private ReviewItem only(String beginning) {
        SortedSet<ReviewId> matches = matches(beginning);
        if (matches.size() > 1) {
            throw new UsageException("%d items begin with %s; give more of the id:\n%s"
                    .formatted(matches.size(), beginning, listed(matches)));
        }
        return matches.stream()
                .findFirst()
                .flatMap(queue::find)
                .orElseThrow(() -> new UsageException(
                        "There is no item %s; \"countersign queue list\" shows the open ones.".formatted(beginning)));
    }

    private SortedSet<ReviewId> matches(String beginning) {
        var matches = new TreeSet<ReviewId>();
        queue.feed().snapshot(PAGE, rows -> rows.forEach(row -> addIfMatching(matches, row.id(), beginning)));
        new PublishedItems(queue)
                .forEach(results -> results.forEach(result -> addIfMatching(matches, result.item(), beginning)));
        return matches;
    }

    private static void addIfMatching(SortedSet<ReviewId> matches, ReviewId id, String beginning) {
        if (id.value().startsWith(beginning) || Shown.id(id).startsWith(beginning)) {
            matches.add(id);
        }
    }

    private String listed(SortedSet<ReviewId> matches) {
        List<ReviewId> first = matches.stream().limit(SHOWN).toList();
        String lines = first.stream().map(this::described).collect(Collectors.joining("\n"));
        return matches.size() > first.size() ? lines + "\n  …" : lines;
    }

    private String described(ReviewId id) {
        String what = queue.find(id)
                .map(item -> Shown.lower(item.row().state()) + ", " + item.row().why())
                .orElse("");
        return "  %s  %s".formatted(Shown.id(id), what);
    }
}
