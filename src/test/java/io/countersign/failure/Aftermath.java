package io.countersign.failure;

import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.review.AuditLine;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** Everything that Redis holds when all is at rest. */
record Aftermath(
        Map<ReviewId, ReviewItem> open,
        Map<ReviewId, ReviewItem> published,
        Map<String, Set<String>> indexes,
        Map<String, List<AuditEntry>> auditByItem,
        List<AuditEntry> audit,
        Map<ReviewId, List<ReviewResult>> results,
        Map<ReviewId, String> statuses,
        List<byte[]> quarantined,
        Map<String, String> counters) {
    static final List<String> STATES = List.of("pend", "sec", "lease", "hold");
    private static final String OWN = "hitl:{%s}:".formatted(RedisReviewQueue.QUEUE);
    private static final int PAGE = 1_000;

    static Aftermath read(ReviewQueue queue, Jedis redis) {
        List<AuditEntry> audit = pages(queue.audit()::read, AuditLine::position).stream()
                .map(AuditEntry::of)
                .toList();
        Map<ReviewId, ReviewItem> published = items(queue, redis.hkeys(OWN + "fin"));
        Map<ReviewId, ReviewItem> open = items(queue, redis.hkeys(OWN + "rows"));
        return new Aftermath(
                open,
                published,
                indexes(redis),
                audit.stream().collect(Collectors.groupingBy(AuditEntry::item)),
                audit,
                pages(queue::results, ReviewResult::position).stream()
                        .collect(Collectors.groupingBy(ReviewResult::item)),
                statuses(redis, Stream.of(open, published).flatMap(each -> each.keySet().stream())),
                pages(queue.quarantine()::list, Quarantine.Entry::id).stream()
                        .map(Quarantine.Entry::raw)
                        .toList(),
                redis.hgetAll(OWN + "ctr"));
    }

    /** Every item, open or published. */
    List<ReviewItem> items() {
        return Stream.of(open, published)
                .flatMap(each -> each.values().stream())
                .toList();
    }

    List<AuditEntry> auditOf(ReviewId item) {
        return auditByItem.getOrDefault(item.value(), List.of());
    }

    List<ReviewResult> resultsOf(ReviewId item) {
        return results.getOrDefault(item, List.of());
    }

    private static Map<ReviewId, ReviewItem> items(ReviewQueue queue, Set<String> ids) {
        return ids.stream()
                .map(ReviewId::new)
                .collect(Collectors.toMap(
                        Function.identity(), id -> queue.find(id).orElseThrow()));
    }

    private static Map<String, Set<String>> indexes(Jedis redis) {
        var indexes = new TreeMap<String, Set<String>>();
        Stream.concat(STATES.stream(), Stream.of("exp"))
                .forEach(name -> indexes.put(name, Set.copyOf(redis.zrange(OWN + name, 0, -1))));
        return indexes;
    }

    private static Map<ReviewId, String> statuses(Jedis redis, Stream<ReviewId> ids) {
        return ids.collect(Collectors.toMap(
                Function.identity(),
                id -> {
                    String word = redis.get("review:" + id + ":status");
                    return word == null ? "" : word;
                },
                (one, other) -> one));
    }

    private interface Pages<T> {
        List<T> read(String after, int limit);
    }

    private static <T> List<T> pages(Pages<T> pages, Function<T, String> position) {
        var all = new ArrayList<T>();
        for (List<T> page = pages.read("", PAGE);
                !page.isEmpty();
                page = pages.read(position.apply(all.getLast()), PAGE)) {
            all.addAll(page);
        }
        return all;
    }
}
