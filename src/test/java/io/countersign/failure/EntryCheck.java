package io.countersign.failure;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading;
import io.countersign.engine.review.ReviewItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I1: what producers pushed is there once, byte for byte, and nothing else is. */
record EntryCheck(Aftermath aftermath, List<Producer> producers, Breaches breaches) {
    void run() {
        Map<ContentHash, Long> items = count(aftermath.items().stream().map(ReviewItem::content));
        Map<ContentHash, Long> aside = count(aftermath.quarantined().stream().map(ContentHash::of));
        for (Producer producer : producers) {
            producer.acknowledged().forEach(entry -> present(entry, items, aside));
        }
        aftermath.items().forEach(this::unchanged);
        Set<ContentHash> tried = producers.stream()
                .flatMap(producer -> producer.tried().stream())
                .map(ContentHash::of)
                .collect(Collectors.toSet());
        items.forEach((content, times) -> {
            breaches.unless(times == 1, Invariant.I1, "%d items have the content %s", times, content);
            breaches.unless(tried.contains(content), Invariant.I1, "nobody pushed the item %s", content);
        });
    }

    private void present(byte[] entry, Map<ContentHash, Long> items, Map<ContentHash, Long> aside) {
        ContentHash content = ContentHash.of(entry);
        boolean readable = new EntryReader().read(entry) instanceof EntryReading.Understood;
        breaches.unless(
                (readable ? items : aside).containsKey(content),
                Invariant.I1,
                "an acknowledged entry is lost: %s",
                content);
    }

    private void unchanged(ReviewItem item) {
        breaches.unless(
                ContentHash.of(item.raw()).equals(item.content()),
                Invariant.I1,
                "the bytes of %s are not what was pushed",
                item.row().id());
    }

    private static Map<ContentHash, Long> count(Stream<ContentHash> contents) {
        return contents.collect(Collectors.groupingBy(content -> content, Collectors.counting()));
    }
}
