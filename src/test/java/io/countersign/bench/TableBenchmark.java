package io.countersign.bench;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewQueue;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.animation.AnimationTimer;

/** A million rows of which a thousand change every second, while a person scrolls, sorts and filters. */
final class TableBenchmark implements Benchmark {
    private static final int ROWS = 1_000_000;
    private static final int CHANGES = 1_000;
    private static final int ACTIONS = 20;
    private static final int FRAMES = 20;
    private static final long BETWEEN = 400_000_000;
    private static final double FRAME = 16.7;
    private static final double HEAP = 400;

    private final Random jumps = new Random(3);

    @Override
    public List<Figure> measure() {
        try (var window = TriageWindow.open()) {
            long start = System.nanoTime();
            TriageWindow.onFx(() -> {
                window.model().table().follow(queue(), row -> false, changes -> {});
                return true;
            });
            window.when(view -> view.size() >= ROWS / 2 && view.counts().total() >= ROWS, start)
                    .join();
            var figures = new ArrayList<Figure>();
            figures.addAll(frames("scroll near the top", window, () -> scroll(window, 100)));
            figures.addAll(frames("scroll in the middle", window, () -> scroll(window, ROWS / 3)));
            figures.addAll(frames("jump", window, () -> window.table().scrollTo(jumps.nextInt(ROWS / 2))));
            figures.addAll(frames("sort change", window, () -> sort(window)));
            figures.addAll(frames("filter change", window, () -> filter(window)));
            figures.addAll(frames("nothing but the changes", window, () -> {}));
            System.gc();
            double used =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
            figures.add(
                    Figure.atMost("heap in use with %,d rows, after a collection".formatted(ROWS), "MB", used, HEAP));
            return figures;
        }
    }

    private static List<Figure> frames(String action, TriageWindow window, Runnable act) {
        run(act);
        FrameProbe probe = TriageWindow.onFx(FrameProbe::new);
        TriageWindow.onFx(() -> {
            probe.start();
            return true;
        });
        run(act);
        double[] frames = TriageWindow.onFx(probe::millis);
        return List.of(
                Figure.told(
                        "frames during: " + action + ", p50 of " + frames.length, "ms", Samples.quantile(.5, frames)),
                Figure.atMost("frames during: " + action + ", p95", "ms", Samples.quantile(.95, frames), FRAME),
                Figure.told("frames during: " + action + ", worst", "ms", Samples.quantile(1, frames)));
    }

    private static void run(Runnable act) {
        for (int i = 0; i < ACTIONS; i++) {
            TriageWindow.onFx(() -> {
                act.run();
                return true;
            });
            TriageWindow.pause(BETWEEN);
        }
    }

    /** As with a wheel that is turned fast: three rows a frame, from somewhere in the list. */
    private static void scroll(TriageWindow window, int from) {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                window.table().scrollTo(from + 3 * frame);
                if (++frame == FRAMES) {
                    stop();
                }
            }
        }.start();
    }

    private static void sort(TriageWindow window) {
        var table = window.model().table();
        table.sortBy(
                table.queryProperty().get().sort().column() == TriageColumn.RISK
                        ? TriageColumn.CONFIDENCE
                        : TriageColumn.RISK);
    }

    private static void filter(TriageWindow window) {
        var table = window.model().table();
        boolean filtered = !table.queryProperty().get().filter().equals(TriageFilter.OPEN);
        table.filter(filtered ? TriageFilter.OPEN : TriageFilter.OPEN.withText("fraud"));
    }

    private static ReviewQueue queue() {
        var feed = new SteadyFeed(ROWS, CHANGES);
        var stats = new QueueStats(0, ROWS, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return (ReviewQueue) Proxy.newProxyInstance(
                ReviewQueue.class.getClassLoader(),
                new Class<?>[] {ReviewQueue.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "feed" -> feed;
                    case "stats" -> stats;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
