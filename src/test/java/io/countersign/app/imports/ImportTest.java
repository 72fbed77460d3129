package io.countersign.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.CaretakerPace;
import io.countersign.engine.review.QueueCaretaker;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewQueue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class ImportTest {
    private final List<String> heard = new ArrayList<>();
    private RedisServerFixture server;
    private OpenQueue open;

    @BeforeEach
    void open(RedisServerFixture shared) {
        server = shared;
        open = openQueue();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anImportThatIsStoppedIsCompletedByTheNext() throws IOException {
        ImportSummary first = new Import(open.queue(), listener(), () -> !heard.isEmpty()).run(entries(2_500));
        ImportSummary second = new Import(open.queue(), listener(), () -> false).run(entries(2_500));

        assertThat(first).isEqualTo(new ImportSummary(1_000, 1_000, 0, 0, 0, false));
        assertThat(first.isWhole()).isFalse();
        assertThat(second).isEqualTo(new ImportSummary(2_500, 1_500, 1_000, 0, 0, true));
        assertThat(open.queue().stats().open()).isEqualTo(2_500);
    }

    @Test
    void progressIsToldAfterEachBatch() throws IOException {
        new Import(open.queue(), listener(), () -> false).run(entries(2_500));

        assertThat(heard).containsExactly("1000 bytes, 1000 lines", "2000 bytes, 2000 lines", "2500 bytes, 2500 lines");
    }

    @Test
    void theCountsHoldWhileAnotherConsoleTakesIn() throws IOException {
        try (OpenQueue other = openQueue();
                QueueCaretaker caretaker = QueueCaretaker.start(other.queue(), CaretakerPace.DEFAULT)) {
            new Import(open.queue(), listener(), () -> false).run(entries(1_500));

            assertThat(new Import(open.queue(), listener(), () -> false).run(entries(4_000)))
                    .isEqualTo(new ImportSummary(4_000, 2_500, 1_500, 0, 0, true));
            assertThat(caretaker.status().problem()).isEmpty();
        }
    }

    @Test
    void aQueueThatFailsOnTheWaySaysHowFarItCame() {
        ReviewQueue failing = failingAtPushes(3, Integer.MAX_VALUE);

        assertThatThrownBy(() -> new Import(failing, listener(), () -> false).run(entries(2_500)))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "Redis is away. At least 2,000 entries are in the queue; import the file again to add the rest.");
        assertThat(open.queue().stats().open()).isEqualTo(2_000);
    }

    @Test
    void aQueueThatFailsFromTheFirstIsNotSaidToHoldAnything() {
        ReviewQueue failing = failingAtPushes(1, Integer.MAX_VALUE);

        assertThatThrownBy(() -> new Import(failing, listener(), () -> false).run(entries(2_500)))
                .hasMessage("Redis is away. No entry is known to be in the queue; import the file again.");
    }

    @Test
    void aQueueThatIsBroughtBackIsGoneOnWith() throws IOException {
        var revivals = new AtomicInteger();
        ReviewQueue failing = failingAtPushes(2, 3);

        ImportSummary summary =
                new Import(failing, listener(), () -> false, revivals::incrementAndGet).run(entries(2_500));

        assertThat(summary).isEqualTo(new ImportSummary(2_500, 2_500, 0, 0, 0, true));
        assertThat(open.queue().stats().open()).isEqualTo(2_500);
        assertThat(revivals).hasValue(2);
    }

    private ReviewQueue failingAtPushes(int first, int last) {
        var pushes = new AtomicInteger();
        return (ReviewQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReviewQueue.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("push") && pushes.incrementAndGet() >= first && pushes.get() <= last) {
                        throw new QueueUnavailableException("Redis is away.", null);
                    }
                    try {
                        return method.invoke(open.queue(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private OpenQueue openQueue() {
        return new RedisQueues(new DataDirectory(Path.of("unused"))).open(Optional.of(server.url()));
    }

    private static EntrySource entries(int number) {
        Iterator<SourceRow> rows = IntStream.rangeClosed(1, number)
                .mapToObj(line -> (SourceRow) new SourceRow.Entry(
                        line,
                        "{\"input\":%d,\"model_output\":1}".formatted(line).getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new EntrySource() {
            private long read;

            @Override
            public Optional<SourceRow> next() {
                read += rows.hasNext() ? 1 : 0;
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            }

            @Override
            public long bytesRead() {
                return read;
            }

            @Override
            public void close() {}
        };
    }

    private ImportListener listener() {
        return new ImportListener() {
            @Override
            public void progressed(long bytes, long lines) {
                heard.add(bytes + " bytes, " + lines + " lines");
            }

            @Override
            public void refused(Refusal refusal) {
                heard.add(refusal.toString());
            }
        };
    }
}
