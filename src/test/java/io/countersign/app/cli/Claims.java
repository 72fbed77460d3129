package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import java.nio.file.Path;
import java.util.Optional;

/** Another console at work. */
final class Claims {
    private Claims() {}

    static void claim(String url, String id, String reviewer) {
        try (OpenQueue open = new RedisQueues(new DataDirectory(Path.of("unused"))).open(Optional.of(url))) {
            open.queue().intake(1_000);
            assertThat(open.queue()
                            .claim(new ReviewId(id), new Reviewer(reviewer), ClaimToken.next(), ReviewQueue.LEASE))
                    .isInstanceOf(ClaimOutcome.Granted.class);
        }
    }
}
