package io.countersign.app.triage.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.Band;
import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens, in whatever sequence: what the index made step by step is what a new one makes at once. */
class IncrementalIndexTest {
    private static final Reviewer ALICE = new Reviewer("alice");
    private static final List<TriageFilter> FILTERS = List.of(
            TriageFilter.OPEN,
            TriageFilter.OPEN.withHidden(true),
            TriageFilter.OPEN.withStates(Set.of()),
            TriageFilter.OPEN.withRisk(new Band(.3, .8, false)),
            TriageFilter.OPEN.withOwners(Set.of(Ownership.MINE, Ownership.NOBODYS)),
            TriageFilter.OPEN.withModels(Set.of("loan-2")).withText("risk"));

    @Property(tries = 400)
    void incrementalEqualsRecomputed(@ForAll long seed) {
        var run = new Run(new Random(seed));
        for (int step = 0; step < 60; step++) {
            run.step();
            run.check();
        }
    }

    private static final class Run {
        private final Random random;
        private final Map<Integer, ReviewRow> truth = new HashMap<>();
        private final TriageIndex index = new TriageIndex(ALICE, this::now, TriageQuery.DEFAULT);
        private TriageQuery query = TriageQuery.DEFAULT;
        private long millis;

        Run(Random random) {
            this.random = random;
        }

        private Instant now() {
            return Instant.ofEpochMilli(millis);
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0 -> ask();
                case 1 -> index.arrange();
                case 2 -> readAgain();
                case 3 -> letTimePass();
                default -> change(1 + random.nextInt(5));
            }
        }

        private void ask() {
            query = new TriageQuery(
                    FILTERS.get(random.nextInt(FILTERS.size())),
                    new TriageSort(
                            TriageColumn.values()[random.nextInt(TriageColumn.values().length)], random.nextBoolean()));
            index.ask(query, () -> false);
        }

        private void change(int rows) {
            for (int i = 0; i < rows; i++) {
                int id = random.nextInt(50);
                long version = truth.containsKey(id) ? truth.get(id).version() + 1 : 1;
                ReviewRow row = RandomRows.row(random, id, version);
                truth.put(id, row);
                index.put(List.of(row));
            }
        }

        private void readAgain() {
            truth.values().removeIf(row -> random.nextInt(10) == 0);
            index.beginSnapshot();
            index.put(truth.values().stream()
                    .filter(row -> !row.state().isPublished())
                    .toList());
            index.endSnapshot();
            truth.values().removeIf(row -> row.state().isPublished());
        }

        private void letTimePass() {
            millis += 200;
            index.wake();
        }

        void check() {
            var fresh = new TriageIndex(ALICE, this::now, query);
            fresh.put(List.copyOf(truth.values()));
            assertThat(index.view().counts().matching())
                    .isEqualTo(fresh.view().counts().matching());
            index.countFacets();
            fresh.countFacets();
            assertThat(index.view().facets()).isEqualTo(fresh.view().facets());
            if (random.nextInt(3) == 0) {
                index.arrange();
                fresh.arrange();
                assertThat(rows(index)).isEqualTo(rows(fresh));
                assertThat(index.view().counts()).isEqualTo(fresh.view().counts());
            }
        }

        private static List<ReviewRow> rows(TriageIndex index) {
            IndexView view = index.view();
            return IntStream.range(0, view.size()).mapToObj(view::row).toList();
        }
    }
}
