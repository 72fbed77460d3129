package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.triage.SavedView;
import io.countersign.app.triage.TableLayout;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
    private static final TableLayout WIDE = layout(200);
    private static final TableLayout NARROW = layout(100);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void viewsAndColumnsComeBackAsTheyWere() {
        var view = new SavedView("Mine too", TriageQuery.DEFAULT);
        var store = files().store(new DirectTaskRunner());
        store.save(List.of(view));
        store.saveLayouts(Map.of("Mine too", NARROW));

        var next = files();

        assertThat(next.refusals()).isEmpty();
        assertThat(next.store(new DirectTaskRunner()).load()).containsExactly(view);
        assertThat(next.store(new DirectTaskRunner()).layouts()).isEqualTo(Map.of("Mine too", NARROW));
    }

    @Test
    void manyChangesAreOneWriteOfTheLatest() {
        var tasks = new DeferredTaskRunner();
        var store = files().store(tasks);
        store.saveLayouts(Map.of("a", WIDE));
        store.saveLayouts(Map.of("a", NARROW));
        assertThat(tasks.waiting()).isEqualTo(1);

        tasks.runAll();

        assertThat(files().store(tasks).layouts()).isEqualTo(Map.of("a", NARROW));
    }

    @Test
    void everyMalformedFileIsKeptAsideUnderANameOfItsOwn() throws IOException {
        breakColumns("{\"a\":{\"places\":[{\"column\":\"RISK\",\"width\":-1}]}}");
        assertThat(files().refusals()).singleElement().asString().contains("columns.json.broken-20261121-100000");
        breakColumns("no json");
        assertThat(files().refusals()).singleElement().asString().contains("columns.json.broken-20261121-100000-2");

        assertThat(home.resolve("columns.json.broken-20261121-100000"))
                .content()
                .contains("-1");
        assertThat(home.resolve("columns.json.broken-20261121-100000-2")).hasContent("no json");
        assertThat(files().refusals()).isEmpty();
    }

    private void breakColumns(String text) throws IOException {
        Files.writeString(home.resolve("columns.json"), text);
    }

    private TableFiles files() {
        return new TableFiles(home, clock);
    }

    private static TableLayout layout(double width) {
        return new TableLayout(List.of(new TableLayout.Place(TriageColumn.RISK, width, true)), TriageSort.DUE_FIRST);
    }
}
