package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.FxPulses;
import io.countersign.app.async.FxTicker;
import io.countersign.app.triage.index.DaemonIndexThread;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexCounts;
import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Theme;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class QueueJourneyTest extends FxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final List<Throwable> failures = new ArrayList<>();
    private final List<KeyMap> itemKeys = new ArrayList<>();
    private QueueViewModel model;
    private QueueScreen screen;

    @Override
    protected Parent content() {
        var ticker = new FxTicker();
        model = new QueueViewModel(new QueueDesk(
                new Reviewer("alice"),
                () -> NOW,
                new DaemonIndexThread(failures::add),
                new FxPulses(),
                ticker,
                new QueueDeskFixture.RememberedViews()));
        var item = new Button("item");
        screen = new QueueScreen(model, ticker, new KeyBindings(), item, (key, event) -> itemKeys.add(key), List.of());
        return new BorderPane(screen.node());
    }

    @Override
    protected void close() {
        screen.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void thePersonWalksThroughTheTableByKeyboard() {
        load(rows(50));
        interact(screen::onShown);
        type(KeyCode.J).type(KeyCode.J).type(KeyCode.DOWN).type(KeyCode.K);
        assertThat(selected()).isEqualTo("row-01");

        type(KeyCode.ENTER);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(Button.class);
        type(KeyCode.J);
        assertThat(selected()).isEqualTo("row-02");
        type(KeyCode.A);
        assertThat(itemKeys).containsExactly(KeyMap.APPROVE);
    }

    @Test
    void aRowThatTheArrowsReachIsScrolledIntoSight() {
        load(rows(2_000));
        interact(screen::onShown);
        type(KeyCode.J).type(KeyCode.END);

        assertThat(selected()).isEqualTo("row-1999");
        assertThat(cellOf("row-1999")).isNotNull();
    }

    @Test
    void aClickSelectsAndShiftClickMarksTheRange() {
        load(rows(20));
        clickOn(cellOf("row-02"));
        assertThat(selected()).isEqualTo("row-02");

        press(KeyCode.SHIFT).clickOn(cellOf("row-05")).release(KeyCode.SHIFT);

        assertThat(model.marks().ids())
                .containsExactlyInAnyOrder(
                        new ReviewId("row-02"), new ReviewId("row-03"), new ReviewId("row-04"), new ReviewId("row-05"));
        assertThat(text("#queue-headline")).isEqualTo("4 selected · 20 match · 20 in all");
    }

    @Test
    void keysMarkRowsAndAClickOnTheBoxLetsGo() {
        load(rows(20));
        interact(screen::onShown);
        type(KeyCode.J).type(KeyCode.X);
        press(KeyCode.SHIFT).type(KeyCode.J).type(KeyCode.J).release(KeyCode.SHIFT);
        assertThat(model.marks().countProperty().get()).isEqualTo(3);

        itemKeys.clear();
        clickOn(cellOf("row-00").lookup(".mark-cell"));
        assertThat(model.marks().countProperty().get()).isEqualTo(2);
    }

    @Test
    void newItemsWaitForTheDotWhileThePersonWorks() {
        load(rows(20));
        clickOn(cellOf("row-03"));
        put(aRow("urgent").due(0).row());
        await().until(() -> counts().fresh() == 1);
        assertThat(shown()).doesNotContain("urgent");

        type(KeyCode.PERIOD);

        await().until(() -> shown().getFirst().equals("urgent"));
        assertThat(selected()).isEqualTo("row-03");
    }

    @Test
    void aRowChangesInItsPlace() {
        load(rows(20));
        clickOn(cellOf("row-03"));
        put(aRow("row-04").version(2).state(ReviewState.APPROVED).row());

        await().until(() -> words(cellOf("row-04")).contains("Approved"));
        assertThat(shown()).hasSize(20);
    }

    @Test
    void aHeaderSortsAsThePersonExpectsAndThenTheOtherWay() {
        load(rows(20));
        clickOn(header("column-risk"));
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, false));
        clickOn(header("column-risk"));
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, true));
        clickOn(header("column-risk"));
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, false));
        await().until(() -> shown().getFirst().equals("row-19"));
    }

    @Test
    void theSearchNarrowsAsThePersonTypesAndEscapeGoesBackToTheTable() {
        load(rows(20));
        interact(screen::onShown);
        type(KeyCode.SLASH);
        write("row-07");
        await().until(() -> shown().equals(List.of("row-07")));
        assertThat(model.selectedProperty().get()).isNull();

        type(KeyCode.ESCAPE);
        assertThat(lookup("#queue-search").<TextInputControl>query().getText()).isEmpty();
        type(KeyCode.ESCAPE).type(KeyCode.J);

        await().until(() -> shown().size() == 20);
        assertThat(selected()).isEqualTo("row-00");
    }

    @Test
    void anEmptyTableSaysWhyAndHelps() throws IOException {
        load(rows(20));
        interact(() -> model.table().filter(TriageFilter.OPEN.withText("absent")));
        await().until(() -> lookup("Nothing matches").tryQuery().isPresent());
        picture("queue-nothing-matches");

        clickOn(lookup(".empty-state .button").<Node>query());

        await().until(() -> shown().size() == 20);
        assertThat(lookup("#queue-search").<TextInputControl>query().getText()).isEmpty();
    }

    @Test
    void aFilterThatIsTickedIsAsked() {
        load(aRow("a").model("loan-2").row(), aRow("b").model("fraud").row());
        await().until(() ->
                !model.table().viewProperty().get().facets().models().isEmpty());
        clickOn("#filter-model");
        clickOn("fraud (1)");

        await().until(() -> shown().equals(List.of("b")));
        assertThat(words(lookup("#filter-model").query())).contains("Model 1");
    }

    @Test
    void aSavedViewIsChosenFromTheMenu() {
        load(aRow("a").row(), aRow("b").state(ReviewState.SECOND).row());
        clickOn("#queue-views").clickOn("Waiting for a second person");

        await().until(() -> shown().equals(List.of("b")));
        assertThat(text("#queue-views")).isEqualTo("Waiting for a second person");
    }

    @Test
    void looksTheSameInTheDark() throws IOException {
        load(new SampleRows(1, NOW).rows(5_000).toArray(ReviewRow[]::new));
        interact(() -> model.selectAt(3));
        picture("queue-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("queue-dark");
        assertThat(lookup("#queue-headline").<Label>query().getText()).endsWith("5,000 in all");
    }

    private static ReviewRow[] rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aRow("row-%02d".formatted(i))
                        .due(NOW.toEpochMilli() + i * 1_000)
                        .risk(i / (double) count)
                        .row())
                .toArray(ReviewRow[]::new);
    }

    private void load(ReviewRow... rows) {
        model.table().sink().snapshotBegins();
        model.table().sink().rows(List.of(rows));
        model.table().sink().snapshotEnds();
        model.table().sink().status(new FeedStatus.Live());
        await().until(() -> shown().size() > 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void put(ReviewRow row) {
        model.table().sink().rows(List.of(row));
    }

    private IndexCounts counts() {
        return model.table().viewProperty().get().counts();
    }

    private TriageSort sort() {
        return model.table().queryProperty().get().sort();
    }

    private List<String> shown() {
        IndexView view = model.table().viewProperty().get();
        return IntStream.range(0, view.size())
                .mapToObj(i -> view.row(i).id().value())
                .toList();
    }

    private String selected() {
        WaitForAsyncUtils.waitForFxEvents();
        ReviewRow row = model.selectedProperty().get();
        return row == null ? "" : row.id().value();
    }

    private TriageRow cellOf(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(node -> node instanceof TriageRow row
                        && row.getItem() != null
                        && row.getItem().id().value().equals(id))
                .query();
    }

    private Node header(String id) {
        return lookup(".column-header").match(node -> id.equals(node.getId())).query();
    }

    private String text(String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(selector).<Labeled>query().getText();
    }

    private static List<String> words(Node node) {
        return node.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList();
    }
}
