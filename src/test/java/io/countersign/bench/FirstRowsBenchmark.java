package io.countersign.bench;

import io.countersign.app.triage.index.IndexView;
import java.util.List;

/** How soon a person sees the queue once the console is connected. */
final class FirstRowsBenchmark implements Benchmark {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 7;

    @Override
    public List<Figure> measure() {
        try (var server = BenchmarkServer.start(Durability.ALWAYS)) {
            server.fill(new TypicalEntries().next(ROWS));
            var first = new double[ROUNDS];
            var all = new double[ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                try (var window = TriageWindow.open()) {
                    long start = System.nanoTime();
                    var seen = window.when(view -> view.size() > 0 && window.showsRows(), start);
                    var whole = window.when(FirstRowsBenchmark::isWhole, start);
                    TriageWindow.onFx(() -> {
                        window.model().table().follow(server.queue(), row -> false, changes -> {});
                        return true;
                    });
                    if (round >= 0) {
                        first[round] = seen.join();
                        all[round] = whole.join();
                    }
                    whole.join();
                }
            }
            return List.of(
                    Figure.atMost(
                            "first rows of %,d visible, median".formatted(ROWS), "ms", Samples.median(first), 300),
                    Figure.told("first rows visible, worst", "ms", Samples.quantile(1, first)),
                    Figure.atMost("all %,d rows, median".formatted(ROWS), "ms", Samples.median(all), 1_500),
                    Figure.told("all rows, worst", "ms", Samples.quantile(1, all)));
        }
    }

    private static boolean isWhole(IndexView view) {
        return view.counts().total() == ROWS && view.size() == ROWS;
    }
}
