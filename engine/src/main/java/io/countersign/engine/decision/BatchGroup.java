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
            if (work.failure() == null
                    && work.step().join() instanceof BatchStep.Pending(DecisionEngine engine, Prepared prepared)) {
                add(entries, engine.people(), prepared.entry());
            }
        }
        return entries;
    }

    private static void add(
            IdentityHashMap<ReviewDesk, List<byte[]>> entries, ReviewDesk people, byte @Nullable [] entry) {
        if (entry != null) {
            entries.computeIfAbsent(people, desk -> new ArrayList<>()).add(entry);
        }
    }

    private BatchResult result(BatchWork work) {
        DecisionRequest request = request(work).request();
        @Nullable RuntimeException failure = work.failure();
        if (failure != null) {
            return new BatchResult.Undecided(request, failure);
        }
        return switch (work.step().join()) {
            case BatchStep.Settled(OnceOutcome outcome) -> new BatchResult.Once(request, outcome);
            case BatchStep.Pending(DecisionEngine engine, Prepared prepared) -> recorded(request, engine, prepared);
        };
    }

    private BatchResult recorded(DecisionRequest request, DecisionEngine engine, Prepared prepared) {
        @Nullable RuntimeException lost = prepared.entry() == null ? null : unreachable.get(engine.people());
        if (lost != null) {
            return new BatchResult.Undecided(request, lost);
        }
        engine.record(prepared.decision());
        return new BatchResult.Decided(prepared.decision());
    }

    private static BatchRequest request(BatchWork work) {
        return Objects.requireNonNull(work.request(), "the end is in no group");
    }
}
