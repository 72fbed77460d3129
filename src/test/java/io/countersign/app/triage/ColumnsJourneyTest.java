package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.FxPulses;
import io.countersign.app.async.FxTicker;
import io.countersign.app.triage.index.DaemonIndexThread;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.WithheldRows;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Look;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

class ColumnsJourneyTest extends FxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final double BESIDE_ITEM = 658;
    private static final double BESIDE_NAVIGATION = 1096;
    private static final double HEIGHT = 800;

    private final List<Throwable> failures = new ArrayList<>();
    private final QueueDeskFixture.RememberedViews kept = new QueueDeskFixture.RememberedViews();
    private QueueViewModel model;
    private QueueScreen screen;
    private BorderPane root;

    @Override
    protected Parent content() {
        root = new BorderPane();
        openScreen();
        return root;
    }

    private void openScreen() {
        var ticker = new FxTicker();
        model = new QueueViewModel(new QueueDesk(
                new Reviewer("alice"), () -> NOW, new DaemonIndexThread(failures::add), new FxPulses(), ticker, kept));
        screen = new QueueScreen(model, ticker, new KeyBindings(), new Region(), (key, event) -> false, List.of());
        root.setCenter(screen.node());
    }

    @Override
    protected void close() {
        screen.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void reasonsAreCountedNeverCut() throws IOException {
        load(
                row("long").why("the producer asked for people to look at this").row(),
                row("two").why("high risk · amount above 50,000").row(),
                row("flag").why("sent by producer").escalated().row(),
                row("short").why("critical risk").row());
        resize(BESIDE_ITEM, HEIGHT);
        picture("queue-why-narrow");

        assertThat(cutTexts()).noneMatch(text -> text.contains("producer") || text.contains("confidence"));
        assertThat(words(cellOf("two"))).contains("+1").doesNotContain("+2");
        assertThat(words(cellOf("long"))).anyMatch(text -> text.endsWith("…"));
        assertThat(words(cellOf("short"))).contains("critical risk");
        resize(1900, HEIGHT);
        assertThat(words(cellOf("long"))).contains("the producer asked for people to look at this");
    }

    @ParameterizedTest
    @EnumSource
    void theLevelIsAWordInTheNarrowestColumnToo(RiskLevel level) {
        load(row("a").level(level).risk(.97).row());
        resize(BESIDE_ITEM, HEIGHT);
        interact(() -> column(TriageColumn.RISK).setPrefWidth(1));

        assertThat(drawn("a", TriageColumn.RISK))
                .contains("0.97", Look.of(level).text());
        assertThat(told("a", TriageColumn.RISK))
                .isEqualTo("Risk 0.97, level " + Look.of(level).text());
    }

    @Test
    void besideAnItemReasonsAreWholeIn1280x800() throws IOException {
        var seen = new WithheldRows(model.table().sink(), row -> row.level() == RiskLevel.CRITICAL);
        seen.rows(List.of(
                row("sure").why("low confidence · no limit reached").row(),
                row("large").why("over amount limit · confident").row(),
                row("blind").level(RiskLevel.CRITICAL).why("critical risk").row()));
        awaitRows();
        resize(BESIDE_NAVIGATION, HEIGHT);
        interact(() -> model.selectAt(0));
        picture("queue-beside-item");

        assertThat(words(cellOf("sure"))).contains("low confidence", "+1");
        assertThat(words(cellOf("large"))).contains("over amount limit", "+1");
        assertThat(words(cellOf("blind"))).contains("judge it first");
        assertThat(column(TriageColumn.OWNER).isVisible()).isTrue();
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void adviceThatIsKeptBackIsSaidToBeSo() throws IOException {
        var seen = new WithheldRows(model.table().sink(), row -> row.level() == RiskLevel.CRITICAL);
        seen.rows(List.of(
                row("blind")
                        .level(RiskLevel.CRITICAL)
                        .risk(.97)
                        .why("critical risk")
                        .row(),
                row("open")
                        .level(RiskLevel.MEDIUM)
                        .confidence(.61)
                        .why("low confidence")
                        .row()));
        awaitRows();
        resize(BESIDE_ITEM, HEIGHT);
        picture("queue-withheld");

        assertThat(words(cellOf("blind"))).contains("—", "judge it first");
        assertThat(words(cellOf("blind"))).doesNotContain("critical risk", "0.62");
        assertThat(told("blind", TriageColumn.CONFIDENCE)).isEqualTo(told("blind", TriageColumn.WHY));
        assertThat(told("blind", TriageColumn.WHY)).startsWith("Hidden until you have decided");
        assertThat(told("open", TriageColumn.CONFIDENCE)).isEqualTo("Confidence 0.61");
    }

    @Test
    void theColumnsAreAtTheNextStartAsThePersonLeftThem() {
        load(row("a").row());
        interact(() -> {
            column(TriageColumn.AGE).setVisible(false);
            column(TriageColumn.RISK).setPrefWidth(111);
            table().getColumns().sort((one, other) -> Integer.compare(place(one), place(other)));
        });
        interact(() -> {
            screen.close();
            openScreen();
        });
        load(row("a").row());

        assertThat(column(TriageColumn.AGE).isVisible()).isFalse();
        assertThat(column(TriageColumn.RISK).getPrefWidth()).isEqualTo(111);
        assertThat(table().getColumns().get(1)).isEqualTo(column(TriageColumn.STATE));
    }

    @Test
    void whatANarrowTablePutsAwayIsNotHiddenByThePerson() {
        load(row("a").row());
        resize(BESIDE_ITEM, HEIGHT);
        assertThat(column(TriageColumn.MODEL).isVisible()).isFalse();
        interact(() -> column(TriageColumn.RISK).setPrefWidth(111));
        resize(1900, HEIGHT);

        assertThat(column(TriageColumn.MODEL).isVisible()).isTrue();
        assertThat(kept.layouts.get("Due next").places())
                .contains(new TableLayout.Place(
                        TriageColumn.MODEL, column(TriageColumn.MODEL).getPrefWidth(), true));
    }

    private static int place(TableColumn<ReviewRow, ?> column) {
        if (column.getUserData() == null) {
            return -1;
        }
        return TriageColumn.STATE.equals(column.getUserData()) ? 0 : 1;
    }

    private static RowBuilder row(String id) {
        return aRow(id).due(NOW.toEpochMilli() + 90_000);
    }

    private void load(ReviewRow... rows) {
        model.table().sink().snapshotBegins();
        model.table().sink().rows(List.of(rows));
        model.table().sink().snapshotEnds();
        awaitRows();
    }

    private void awaitRows() {
        model.table().sink().status(new FeedStatus.Live());
        await().until(() -> model.table().viewProperty().get().size() > 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // the table of rows is the only one here
    private TableView<ReviewRow> table() {
        return (TableView<ReviewRow>) lookup("#queue-table").query();
    }

    private TableColumn<ReviewRow, ?> column(TriageColumn which) {
        return table().getColumns().stream()
                .filter(column -> which.equals(column.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private Node cellOf(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(node -> node instanceof TriageRow row
                        && row.getItem() != null
                        && row.getItem().id().value().equals(id))
                .query();
    }

    /** What is drawn of a cell's texts. */
    private List<String> drawn(String id, TriageColumn column) {
        return cell(id, column).lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList();
    }

    /** What a screen reader tells of a cell. */
    private String told(String id, TriageColumn column) {
        return String.valueOf(cell(id, column).queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private Node cell(String id, TriageColumn column) {
        return cellOf(id).lookupAll(".triage-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && column.equals(cell.getTableColumn().getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Node node) {
        return node.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .filter(Objects::nonNull)
                .toList();
    }
}
