package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.triage.item.Composing;
import io.countersign.app.triage.item.Draft;
import io.countersign.app.triage.item.DraftKey;
import io.countersign.app.triage.item.ReasonCode;
import io.countersign.app.triage.item.ReasonForm;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDraftsTest {
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
    private static final DraftKey KEY = new DraftKey(new ReviewId("{q}../a:1"), ContentHash.of(new byte[] {1}));
    private static final Draft HALF = new Draft(
            Map.of(
                    Composing.REJECT,
                    new ReasonForm.Draft(Optional.of(ReasonCode.UNFAIR), "too"),
                    Composing.COMMENT,
                    new ReasonForm.Draft(Optional.empty(), "größer")),
            Optional.of("{\"limit\": 7"));

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();

    @TempDir
    Path home;

    @Test
    void aDraftComesBackAsItWas() {
        store(NOON).keep(KEY, HALF);
        tasks.runAll();

        assertThat(store(NOON).load()).isEqualTo(Map.of(KEY, HALF));
        assertThat(home).isDirectoryContaining(file -> Files.isRegularFile(file));
    }

    @Test
    void manyChangesAreOneWriteAndADraftThatIsForgottenIsGone() {
        var store = store(NOON);
        store.keep(KEY, HALF);
        store.keep(KEY, new Draft(Map.of(), Optional.of("1")));
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.runAll();
        store.forget(KEY);
        tasks.runAll();

        assertThat(store(NOON).load()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aMonthLaterADraftIsGone() {
        store(NOON).keep(KEY, HALF);
        tasks.runAll();

        assertThat(store(NOON.plus(Duration.ofDays(31))).load()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aMalformedDraftIsKeptAsideAndTheOthersAreRead() throws IOException {
        store(NOON).keep(KEY, HALF);
        tasks.runAll();
        Files.writeString(home.resolve("bad.json"), "[{]");

        var loaded = folder(NOON).load();

        assertThat(loaded.drafts()).hasSize(1);
        assertThat(loaded.refusals()).singleElement().asString().contains("bad.json.broken-20310504-120000");
        assertThat(folder(NOON).load().refusals()).isEmpty();
    }

    private FolderDrafts store(Instant now) {
        List<KeptDraft> loaded = folder(now).load().drafts();
        return new FolderDrafts(folder(now), loaded, tasks);
    }

    private DraftFolder folder(Instant now) {
        return new DraftFolder(home, Clock.fixed(now, ZoneOffset.UTC));
    }
}
