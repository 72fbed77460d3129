package io.countersign.app.triage.bulk;

import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Which items are meant, which are not, and what has to be entered before they are decided. */
final class BulkPlanView extends VBox {
    private static final int LINES = 3;

    private final BulkViewModel model;
    private final BulkKind kind;
    private final BulkPlan plan;
    private final TextArea reason = new TextArea();
    private final TextField count = new TextField();
    private final Label missing = new Label();
    private final KeyedButton start;

    BulkPlanView(BulkViewModel model, BulkKind kind, BulkPlan plan, KeyBindings bindings) {
        this.model = model;
        this.kind = kind;
        this.plan = plan;
        start = new KeyedButton(
                Texts.of(approving() ? "bulk.start.approve" : "bulk.start.reject", items()),
                bindings,
                KeyMap.COMMIT,
                model::start);
        start.setId("bulk-start");
        start.getStyleClass().add("accent");
        getStyleClass().add("bulk-plan");
        getChildren().setAll(title(), scope(), leftOut(), reason(), count(), missing, spacer(), foot(bindings));
        missing.setId("bulk-missing");
        missing.getStyleClass().add("bulk-missing");
        missing.setWrapText(true);
        reason.textProperty().subscribe(this::check);
        count.textProperty().subscribe(this::check);
    }

    void focus() {
        (items() > BulkForm.FEW && approving() ? count : reason).requestFocus();
    }

    private Label title() {
        var title = new Label(Texts.of(approving() ? "bulk.title.approve" : "bulk.title.reject", items()));
        title.setId("bulk-title");
        title.getStyleClass().add("bulk-title");
        return title;
    }

    private VBox scope() {
        var pills = new ChoicePills<>(BulkScope.values(), this::label, model.scopeProperty());
        pills.setId("bulk-scope");
        var all = new Label(Texts.of("bulk.frozen", model.total()));
        all.setWrapText(true);
        all.getStyleClass().add("bulk-note");
        return new VBox(8, pills, all);
    }

    private String label(BulkScope scope) {
        return switch (scope) {
            case MARKED -> Texts.of("bulk.scope.marked", model.marked());
            case MATCHING -> Texts.of("bulk.scope.matching", model.matching());
        };
    }

    private VBox leftOut() {
        var box = new VBox();
        box.setId("bulk-left-out");
        box.getStyleClass().add("bulk-left-out");
        if (plan.leftOutCount() > 0) {
            var head = new Label(Texts.of("bulk.left-out", plan.leftOutCount()));
            head.getStyleClass().add("bulk-left-out-head");
            box.getChildren().add(head);
            plan.leftOut().forEach((why, items) -> box.getChildren().add(line(Texts.of(why.key(), items))));
        }
        box.setManaged(plan.leftOutCount() > 0);
        return box;
    }

    private static HBox line(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, new FontIcon(MaterialDesignM.MINUS_CIRCLE_OUTLINE), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private VBox reason() {
        var label = new Label(Texts.of(approving() ? "bulk.reason.optional" : "bulk.reason"));
        label.setLabelFor(reason);
        reason.setId("bulk-reason");
        reason.setPrefRowCount(LINES);
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setAccessibleText(label.getText());
        reason.setPromptText(Texts.of("bulk.reason.prompt"));
        reason.textProperty().bindBidirectional(model.form().reasonProperty());
        return new VBox(4, label, reason);
    }

    private VBox count() {
        var label = new Label(Texts.of("bulk.count", items()));
        label.setLabelFor(count);
        count.setId("bulk-count");
        count.setMaxWidth(140);
        count.setAccessibleText(label.getText());
        count.textProperty().bindBidirectional(model.form().typedCountProperty());
        var box = new VBox(4, label, count);
        box.setVisible(items() > BulkForm.FEW);
        box.setManaged(box.isVisible());
        return box;
    }

    private HBox foot(KeyBindings bindings) {
        var back = new KeyedButton(Texts.of("item.back"), bindings, KeyMap.BACK, model::close);
        back.setId("bulk-back");
        back.getStyleClass().add("flat");
        var foot = new HBox(8, back, start);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private static Region spacer() {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    private void check() {
        Optional<String> wanting = model.form().missing(kind, plan);
        missing.setText(wanting.orElse(""));
        start.setDisable(wanting.isPresent());
    }

    private int items() {
        return plan.rows().size();
    }

    private boolean approving() {
        return kind == BulkKind.APPROVE;
    }
}
