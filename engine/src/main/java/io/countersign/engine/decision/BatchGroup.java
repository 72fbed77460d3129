package io.countersign.engine.decision;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests of a batch, one behind the other, that are decided but neither handed over nor recorded. */
final class BatchGroup {
    private final List<BatchWork> works;
    private final IdentityHashMap<ReviewDesk, RuntimeException> unreachable = new IdentityHashMap<>();

    BatchGroup(List<BatchWork> works) {
        this.works = works;
    }

    boolean isEmpty() {
        return works.isEmpty();
    }

    int size() {
        return works.size();
    }

    /** Hands over what people have to decide, all at once, and tells what became of every request. */
    void handOver(Consumer<BatchResult> results) {
        entries().forEach((people, entries) -> {
            try {
                people.submit(entries);
            } catch (RuntimeException failure) {
                unreachable.put(people, failure);
            }
        });
        works.forEach(work -> results.accept(result(work)));
    }

    private IdentityHashMap<ReviewDesk, List<byte[]>> entries() {
        var entries = new IdentityHashMap<ReviewDesk, List<byte[]>>();
        for (BatchWork work : works) {
            byte @Nullable [] entry =
                    work.failure() == null ? work.prepared().join().entry() : null;
            if (entry != null) {
                entries.computeIfAbsent(people(work), desk -> new ArrayList<>()).add(entry);
            }
        }
        return entries;
    }

    private BatchResult result(BatchWork work) {
        BatchRequest request = request(work);
        @Nullable RuntimeException failure = work.failure();
        if (failure != null) {
            return new BatchResult.Undecided(request.request(), failure);
        }
        Prepared prepared = work.prepared().join();
        @Nullable RuntimeException lost = prepared.entry() == null ? null : unreachable.get(people(work));
        if (lost != null) {
            return new BatchResult.Undecided(request.request(), lost);
        }
        request.engine().record(prepared.decision());
        return new BatchResult.Decided(prepared.decision());
    }

    private static ReviewDesk people(BatchWork work) {
        return request(work).engine().people();
    }

    private static BatchRequest request(BatchWork work) {
        return Objects.requireNonNull(work.request(), "the end is in no group");
    }
}
