package io.countersign.app.sample;

import io.countersign.app.imports.Backlog;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What a queue holds that is not the sample's. Looks at the beginning of it, so that a long queue costs no time. */
public final class OtherItems {
    private static final int ROWS = 1_000;
    private static final int READ = 200;

    private OtherItems() {}

    /**
     * Refuses a queue that holds something else.
     *
     * @throws QueueRefusedException with the first that was found, and what to do
     */
    public static void refuse(ReviewQueue queue) {
        Backlog.takeIn(queue);
        first(queue).ifPresent(other -> {
            throw new QueueRefusedException(
                    "The queue holds items that are not the sample's, such as " + other
                            + "; start without --sample, choose another server with --redis URL, or add --sample-anyway to put "
                            + "made-up loan applications among them.",
                    null);
        });
    }

    private static Optional<String> first(ReviewQueue queue) {
        return Stream.of(open(queue), published(queue))
                .flatMap(items -> items)
                .filter(item -> !isSample(item.raw()))
                .map(item -> item.row().id().value())
                .findFirst()
                .or(() -> quarantined(queue));
    }

    private static Stream<ReviewItem> open(ReviewQueue queue) {
        Comparator<ReviewRow> othersFirst =
                Comparator.comparing(row -> row.model().startsWith(LoanModels.NAME));
        return queue.feed().first(ROWS).stream()
                .sorted(othersFirst)
                .limit(READ)
                .flatMap(row -> queue.find(row.id()).stream());
    }

    private static Stream<ReviewItem> published(ReviewQueue queue) {
        return queue.results("", READ).stream().map(ReviewResult::item).flatMap(item -> queue.find(item).stream());
    }

    private static Optional<String> quarantined(ReviewQueue queue) {
        return queue.quarantine().list("", READ).stream()
                .filter(entry -> !isSample(entry.raw()))
                .map(Quarantine.Entry::id)
                .findFirst()
                .map(id -> id + " in quarantine");
    }

    private static boolean isSample(byte[] raw) {
        return raw.length >= SampleDesk.MARK.length
                && Arrays.equals(raw, 0, SampleDesk.MARK.length, SampleDesk.MARK, 0, SampleDesk.MARK.length);
    }
}
