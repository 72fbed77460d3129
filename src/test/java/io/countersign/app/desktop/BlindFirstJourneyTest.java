package io.countersign.app.desktop;

import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.index.Withheld;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.ReviewId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindFirstJourneyTest {
    @TempDir
    Path home;

    @Test
    void theTableKeepsTheAdviceBackFromTheSettingOnUntilThePersonHasDecidedOffline()
            throws IOException, TimeoutException {
        Files.writeString(home.resolve("settings.json"), "{\"reviewer\":\"alice\"}");
        try (var redis = RedisServerFixture.startDurable();
                var producer = redis.client()) {
            producer.lpush(RedisReviewQueue.QUEUE, """
                    {"input": {"amount": 5951}, "model_output": {"answer": "yes"}, "confidence": 0.62, "risk_score": 0.5}""");
            try (var console = OpenConsole.on(redis.url(), home).awaitRows(1)) {
                console.interact(() -> console.see(shown -> shown).model().goTo("settings"));
                console.clickOn("#settings-blind");
                console.awaitConsole(
                        "the row without advice",
                        shown -> Withheld.in(view(shown).row(0)));

                console.interact(() -> console.see(shown -> shown).model().goTo("queue"));
                ReviewId item = console.openFirst();
                redis.kill();
                console.awaitShown("#outage");
                console.type(KeyCode.A);

                console.awaitConsole(
                        "the row with advice",
                        shown -> !Withheld.in(Objects.requireNonNull(view(shown).find(item))));
            }
        }
    }

    private static IndexView view(Console console) {
        return console.queue().table().viewProperty().get();
    }
}
