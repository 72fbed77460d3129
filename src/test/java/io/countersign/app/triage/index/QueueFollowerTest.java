package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.async.Backoff;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueFollowerTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(10));
    private static final Backoff ENDLESS = new Backoff(Duration.ofHours(1), Duration.ofHours(1));

    private final ScriptedFeed feed = new ScriptedFeed();
    private final RecordingSink sink = new RecordingSink();
    private QueueFollower follower = new QueueFollower(feed, () -> 2, sink, QUICK);

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void readsTheSnapshotThenEveryChange() {
        feed.open(aRow("a").row(), aRow("b").row());
        feed.change(aRow("a").version(2).row());
        follower.start();

        await().until(() -> sink.heard.contains("a2"));
        assertThat(sink.heard).containsExactly("begin", "a1", "b1", "end", "a2");
        assertThat(sink.statuses)
                .containsExactly(
                        new FeedStatus.Loading(0, 2),
                        new FeedStatus.Loading(1, 2),
                        new FeedStatus.Loading(2, 2),
                        new FeedStatus.Live());
    }

    @Test
    void readsEverythingAgainWhenChangesWereLost() {
        feed.open(aRow("a").row());
        feed.loseChanges();
        follower.start();

        await().until(() -> sink.heard.size() >= 6);
        assertThat(sink.heard).containsExactly("begin", "a1", "end", "begin", "a1", "end");
    }

    @Test
    void readsEverythingAgainOnRequest() {
        feed.open(aRow("a").row());
        follower.start();
        await().until(() -> sink.heard.contains("end"));

        follower.readAgain();

        await().until(() -> sink.heard.size() >= 6);
        assertThat(sink.heard).containsExactly("begin", "a1", "end", "begin", "a1", "end");
    }

    @Test
    void saysThatTheQueueDoesNotAnswerAndReadsEverythingAgainOnceItDoes() {
        feed.down(true);
        follower.start();
        await().until(() -> sink.statuses.contains(new FeedStatus.Offline("Redis does not answer.")));

        feed.open(aRow("a").row());
        feed.down(false);

        await().until(() -> sink.heard.contains("end"));
        assertThat(sink.heard).containsExactly("begin", "a1", "end");
        assertThat(sink.statuses).last().isEqualTo(new FeedStatus.Live());
    }

    @Test
    void triesAtOnceWhenAPersonWantsIt() {
        follower = new QueueFollower(feed, () -> 0, sink, ENDLESS);
        feed.down(true);
        follower.start();
        await().until(() -> sink.statuses.contains(new FeedStatus.Offline("Redis does not answer.")));
        feed.down(false);

        await().until(() -> {
            follower.tryNow();
            return sink.heard.contains("end");
        });
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToALimit() {
        var backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

        assertThat(List.of(backoff.after(1), backoff.after(2), backoff.after(5), backoff.after(6), backoff.after(900)))
                .containsExactly(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    private static final class RecordingSink implements RowSink {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<FeedStatus> statuses = new CopyOnWriteArrayList<>();

        @Override
        public void snapshotBegins() {
            heard.add("begin");
        }

        @Override
        public void rows(List<ReviewRow> rows) {
            rows.forEach(row -> heard.add(row.id().value() + row.version()));
        }

        @Override
        public void snapshotEnds() {
            heard.add("end");
        }

        @Override
        public void status(FeedStatus status) {
            statuses.add(status);
        }
    }
}
