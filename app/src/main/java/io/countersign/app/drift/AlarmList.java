package io.countersign.app.drift;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Alarms and accepted baselines, the latest first; a click or Enter leads to the time around one. */
final class AlarmList extends ListView<AlarmEntry> {
    private static final double SCROLL_BAR = 16;

    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    /** @param chosen told which one the person wants to see */
    AlarmList(ZoneId zone, Consumer<AlarmEntry> chosen) {
        this.zone = zone;
        setId("drift-alarms");
        getStyleClass().add("drift-list");
        setAccessibleText(Texts.of("drift.alarms"));
        var nothing = new Label(Texts.of("drift.alarms.none"));
        nothing.getStyleClass().add("drift-muted");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setCellFactory(view -> new EntryCell(chosen));
        setOnKeyPressed(event -> {
            AlarmEntry entry = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry != null) {
                chosen.accept(entry);
                event.consume();
            }
        });
    }

    void show(List<AlarmEntry> entries, Instant at) {
        now = at;
        if (!entries.equals(getItems())) {
            int selected = getSelectionModel().getSelectedIndex();
            getItems().setAll(entries);
            getSelectionModel().select(Math.min(selected, entries.size() - 1));
        }
    }

    private String clock(Instant moment) {
        return Moments.clock(moment, now, zone);
    }

    private String when(AlarmEntry entry) {
        String at = clock(entry.event().at());
        return switch (entry.event()) {
            case DriftEvent.Raised _ ->
                entry.since()
                        .map(since -> Texts.of("drift.alarm.since", clock(since), at))
                        .orElseGet(() -> Texts.of("drift.alarm.noticed", at));
            case DriftEvent.Accepted _ -> at;
        };
    }

    private static String what(DriftEvent event) {
        String signal = event.stream().signal();
        return switch (event) {
            case DriftEvent.Raised(var place, SignalAlarm alarm) -> {
                String change = DriftWords.change(alarm.alarm().change());
                yield Double.isNaN(alarm.before())
                        ? change
                        : Texts.of(
                                "drift.alarm.means",
                                change,
                                DriftWords.amount(signal, alarm.since()),
                                DriftWords.amount(signal, alarm.before()));
            }
            case DriftEvent.Accepted(var place, var wish, int values, double mean, boolean clears) ->
                Texts.of("drift.alarm.accepted", wish.by(), DriftWords.amount(signal, mean), wish.reason());
        };
    }

    private final class EntryCell extends ListCell<AlarmEntry> {
        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label what = new Label();
        private final Label when = new Label();
        private final HBox line;

        EntryCell(Consumer<AlarmEntry> chosen) {
            name.getStyleClass().add("drift-name");
            when.getStyleClass().add("drift-muted");
            what.setWrapText(true);
            when.setWrapText(true);
            var words = new VBox(name, what, when);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(icon, words);
            line.getStyleClass().add("drift-line");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    chosen.accept(getItem());
                }
            });
        }

        @Override
        protected double computePrefHeight(double width) {
            double across = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : line.prefHeight(across) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable AlarmEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean alarm = entry.event() instanceof DriftEvent.Raised;
            icon.setIconCode(alarm ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignC.CHECK_CIRCLE_OUTLINE);
            icon.getStyleClass().setAll("ikonli-font-icon", alarm ? "drift-alarm-icon" : "drift-accepted-icon");
            name.setText(DriftWords.nameOf(entry.event().stream()));
            what.setText(what(entry.event()));
            when.setText(when(entry));
            setAccessibleText(String.join(", ", name.getText(), what.getText(), when.getText()));
            setGraphic(line);
        }
    }
}
