package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.countersign.app.ui.Theme;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.live.SignalAlarm;
import io.countersign.engine.drift.live.WatchedStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What pointers and keys do on the Confidence screen. */
class ConfidenceGesturesTest extends ConfidenceScreenFixture {
    @Test
    void draggingSelectsBinsAndTheButtonShowsThemInTheQueue() throws IOException {
        decide(2_000, Duration.ofHours(1));
        drag(inHistogram(.61), MouseButton.PRIMARY).dropTo(inHistogram(.79));
        picture("confidence-selected");
        clickOn("#confidence-show");
        assertThat(asked).containsExactly("0.6 to 0.8 of All models");
    }

    @Test
    void theSameWorksByKeys() {
        decide(2_000, Duration.ofHours(1));
        clickOn(inHistogram(.52));
        type(KeyCode.RIGHT);
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        type(KeyCode.ENTER);
        assertThat(asked).containsExactly("0.55 to 0.65 of All models");

        type(KeyCode.ESCAPE);
        type(KeyCode.ENTER);
        assertThat(asked).hasSize(1);
    }

    @Test
    void thePointerTellsWhatIsThere() throws IOException {
        decide(40_000, Duration.ofHours(1));
        moveTo(inHistogram(.97));
        await().until(() -> !crosshairs().isEmpty());
        assertThat(crosshairs()).first().asString().startsWith(".95 to 1.00: ").contains("accepted");
        picture("confidence-crosshair");
        moveTo("#confidence-headline");
        await().until(() -> crosshairs().isEmpty());
    }

    @Test
    void draggingInTimeZoomsAndShowAllLeadsBack() throws IOException {
        decide(20_000, Duration.ofHours(1));
        Bounds course = onScreen("#confidence-course .chart-canvas");
        drag(at(course, .3), MouseButton.PRIMARY).dropTo(at(course, .6));
        assertThat(plot("#confidence-course").zoomedProperty().get()).isTrue();
        assertThat(crosshairs()).first().asString().startsWith("11:2");
        picture("confidence-zoomed");
        clickOn(".show-all");
        assertThat(plot("#confidence-course").zoomedProperty().get()).isFalse();
    }

    @Test
    void chartsThatAreNotShownDoNotHearWhatHappensInTheirPlace() {
        decide(2_000, Duration.ofHours(1));
        Bounds course = onScreen("#confidence-course .chart-canvas");
        Point2D histogram = inHistogram(.5);
        interact(() -> {
            charts.setVisible(false);
            other.setVisible(true);
        });
        drag(at(course, .3), MouseButton.PRIMARY).dropTo(at(course, .6));
        clickOn(histogram);
        assertThat(plot("#confidence-course").zoomedProperty().get()).isFalse();
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void theKeysZoomAndMoveAndZeroLeadsBack() {
        decide(2_000, Duration.ofHours(1));
        Plot course = plot("#confidence-course");
        double whole = course.across().getMax() - course.across().getMin();
        interact(course::requestFocus);
        type(KeyCode.PLUS, KeyCode.PLUS);
        assertThat(course.across().getMax() - course.across().getMin()).isCloseTo(whole / 4, within(1e-6));
        assertThat(course.zoomedProperty().get()).isTrue();

        double from = course.across().getMin();
        type(KeyCode.LEFT);
        assertThat(course.across().getMin()).isCloseTo(from - whole / 16, within(1e-6));
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(course.across().getMin()).isCloseTo(from + whole / 16, within(1e-6));
        assertThat(plot("#confidence-routes").across().getMin())
                .isEqualTo(course.across().getMin());

        type(KeyCode.MINUS);
        assertThat(course.across().getMax() - course.across().getMin()).isCloseTo(whole / 2, within(1e-6));
        type(KeyCode.DIGIT0);
        assertThat(course.zoomedProperty().get()).isFalse();
        assertThat(course.getAccessibleHelp()).contains("+ and - zoom, the arrows move, 0 shows all");
    }

    @Test
    void nothingBeyondTheWholeIsShown() {
        decide(2_000, Duration.ofHours(1));
        Plot course = plot("#confidence-course");
        double from = course.across().getMin();
        interact(course::requestFocus);
        type(KeyCode.MINUS, KeyCode.LEFT, KeyCode.PLUS);
        type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(course.across().getMin()).isEqualTo(from);
    }

    @Test
    void anAlarmIsMarkedAndThePointerTellsIt() throws IOException {
        decide(2_000, Duration.ofHours(1));
        alarms.add(alarm("loan-2", 30));
        alarms.add(alarm("loan-2", 90));
        interact(() -> model.choose(new Whose.OfModel("loan-2")));
        assertThat(marks()).containsExactly("alarm 11:30");

        moveTo(at(onScreen("#confidence-course .chart-canvas"), .5));
        await().until(() -> !crosshairs().isEmpty());
        assertThat(crosshairs())
                .first()
                .asString()
                .endsWith("Alarm 11:30: confidence of loan-2 2026-03 changed (down), mean .612 instead of .803");
        picture("confidence-alarm-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-alarm-dark");

        interact(() -> model.choose(new Whose.OfModel("loan-1")));
        assertThat(marks()).isEmpty();
    }

    @Test
    void alarmsWithoutRoomForWordsBetweenThemShareTheirs() throws IOException {
        decide(2_000, Duration.ofHours(1));
        alarms.addAll(List.of(alarm("loan-2", 8), alarm("loan-2", 9), alarm("loan-2", 10), alarm("loan-2", 40)));
        interact(() -> model.choose(new Whose.OfModel("loan-2")));

        assertThat(marks().stream().filter(words -> !words.isEmpty())).containsExactly("3 alarms", "alarm 11:20");
        picture("confidence-alarms-light");

        interact(() -> model.windowProperty().set(TimeWindow.QUARTER_HOUR));
        assertThat(marks().stream().filter(words -> !words.isEmpty())).containsExactly("3 alarms");
    }

    /** A line along the edge would be drawn half. */
    @Test
    void aMedianOfOneHasRoomAboveIt() {
        interact(() -> publish(decided().sure(1), decided().sure(1)));
        Plot course = plot("#confidence-course");
        assertThat(course.getYAxis().getMax()).isGreaterThan(1);
        assertThat(course.getYAxis().getDisplayPosition(1)).isGreaterThan(1);
    }

    private static SignalAlarm alarm(String model, int minutesAgo) {
        var alarm = new Alarm(MonitorKind.ANY_CHANGE, 700, 680, 61_000, 60_000, Change.DOWN);
        var stream = new WatchedStream(model, "2026-03", "confidence");
        return new SignalAlarm(stream, NOON.minusSeconds(60L * minutesAgo), alarm, .803, .612, 10_000, true);
    }

    private List<String> marks() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#confidence-course .value-indicator-label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
