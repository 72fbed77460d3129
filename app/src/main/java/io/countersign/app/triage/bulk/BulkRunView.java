package io.countersign.app.triage.bulk;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How far a run is, what became of each item, and the way back for all. */
final class BulkRunView extends VBox {
    private static final double ROW_HEIGHT = 34;

    private final BulkViewModel model;
    private final BulkRun run;
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final Label failure = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(Texts.of("bulk.cancel"));
    private final KeyedButton undo;

    BulkRunView(BulkViewModel model, BulkRun run, KeyBindings bindings) {
        this.model = model;
        this.run = run;
        undo = new KeyedButton(Texts.of("bulk.undo"), bindings, KeyMap.UNDO, model::undo);
        undo.setId("bulk-undo");
        getStyleClass().add("bulk-run");
        title.setId("bulk-run-title");
        title.getStyleClass().add("bulk-title");
        numbers.setId("bulk-numbers");
        numbers.setWrapText(true);
        failure.getStyleClass().add("bulk-missing");
        failure.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Texts.of("bulk.progress"));
        getChildren().setAll(title, progress, numbers, failure, list(), foot(bindings));
        run.tallyProperty().subscribe(this::refresh);
        run.runningProperty().subscribe(running -> refresh());
        run.failureProperty().subscribe(sentence -> {
            failure.setText(sentence.orElse(""));
            failure.setManaged(sentence.isPresent());
        });
    }

    private ListView<BulkResult> list() {
        var list = new ListView<>(run.results());
        list.setId("bulk-results");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new BulkResultCell(run));
        list.setAccessibleText(Texts.of("bulk.results"));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private FlowPane foot(KeyBindings bindings) {
        cancel.setId("bulk-cancel");
        cancel.setOnAction(event -> model.cancel());
        var copy = new Button(Texts.of("bulk.copy"));
        copy.setId("bulk-copy");
        copy.setOnAction(event -> copy());
        var close = new KeyedButton(Texts.of("bulk.close"), bindings, KeyMap.BACK, model::close);
        close.setId("bulk-close");
        close.getStyleClass().add("flat");
        var foot = new FlowPane(8, 8, copy, close, cancel, undo);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void refresh() {
        BulkTally tally = run.tallyProperty().get();
        boolean running = run.runningProperty().get();
        boolean approving = run.kind() == BulkKind.APPROVE;
        title.setText(Texts.of(titleKey(running, approving), tally.given(), tally.items()));
        progress.setProgress(tally.items() == 0 ? 1 : tally.reached() / (double) tally.items());
        progress.setVisible(running);
        progress.setManaged(running);
        numbers.setText(words(tally));
        cancel.setVisible(running);
        cancel.setManaged(running);
        undo.setDisable(!run.canBeUndone());
    }

    private static String words(BulkTally tally) {
        var numbers = new LinkedHashMap<String, Integer>();
        numbers.put("bulk.numbers.acknowledged", tally.acknowledged());
        numbers.put("bulk.numbers.kept", tally.kept());
        numbers.put("bulk.numbers.left", tally.left());
        numbers.put("bulk.numbers.undone", tally.undone());
        numbers.put("bulk.numbers.waiting", tally.waiting());
        return numbers.entrySet().stream()
                .filter(number -> number.getValue() > 0)
                .map(number -> Texts.of(number.getKey(), number.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String titleKey(boolean running, boolean approving) {
        if (running) {
            return approving ? "bulk.running.approve" : "bulk.running.reject";
        }
        return approving ? "bulk.done.approve" : "bulk.done.reject";
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(run.results().stream()
                .map(result -> result.row().id().value() + "\t"
                        + BulkLook.of(run, result).text())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
