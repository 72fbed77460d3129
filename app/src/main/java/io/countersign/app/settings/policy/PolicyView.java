package io.countersign.app.settings.policy;

import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What happens to decisions, in a picture; below it every value on the left, and what changes on the right. */
final class PolicyView extends BorderPane {
    private static final double SIDE_WIDTH = 380;

    private enum Side {
        CHANGES,
        HISTORY
    }

    private final PolicyViewModel model;
    private final DraftControls controls;
    private final ObjectProperty<Side> side;
    private final DecisionMap map = new DecisionMap();

    PolicyView(PolicyViewModel model) {
        this.model = model;
        this.controls = new DraftControls(model);
        this.side = new SimpleObjectProperty<>(model.desk().mayChange() ? Side.CHANGES : Side.HISTORY);
        setId("policy");
        getStyleClass().add("policy");
        setTop(createPicture());
        setCenter(createForm());
        setRight(createSide());
        model.lastValidProperty().subscribe(policy -> draw());
        model.baseProperty().subscribe(version -> draw());
    }

    private Node createPicture() {
        var inForce = new Paragraph("", "policy-in-force");
        inForce.setId("policy-in-force");
        inForce.textProperty().bind(model.inForce().map(PolicyView::inForce));
        var picture = new VBox(inForce);
        if (!model.desk().mayChange()) {
            var why = new Paragraph("", "policy-read-only");
            why.setId("policy-read-only");
            why.setText(Texts.of("policy.read-only", model.desk().role()));
            picture.getChildren().add(why);
        }
        var slider = new BandSlider(model);
        slider.setPadding(
                new Insets(0, DecisionMap.RIGHT - BandSlider.OVERHANG, 0, DecisionMap.LEFT - BandSlider.THUMB));
        picture.getChildren().addAll(map, slider, besides());
        picture.getStyleClass().add("policy-picture");
        return picture;
    }

    private void draw() {
        map.show(model.lastValidProperty().get(), model.baseProperty().get().policy());
    }

    private static String inForce(PolicyVersion version) {
        return version.number() == 0
                ? Texts.of("policy.version.built-in")
                : Texts.of(
                        "policy.version",
                        version.number(),
                        version.author(),
                        HistoryPane.moment(version),
                        version.reason());
    }

    /** What the picture cannot show. */
    private Node besides() {
        var label = new Paragraph("", "policy-muted");
        label.setId("policy-besides");
        model.lastValidProperty().subscribe(policy -> label.setText(Besides.of(policy)));
        model.checkProperty().subscribe(check -> map.setOpacity(check.policy().isPresent() ? 1 : .5));
        return label;
    }

    private Node createForm() {
        var form = new VBox();
        form.getStyleClass().add("policy-form");
        form.getChildren().setAll(scores());
        form.getChildren().addAll(rules());
        var scroll = new ScrollPane(form);
        scroll.setId("policy-form");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("settings", "edge-to-edge");
        var page = new BorderPane(scroll);
        page.setTop(new SectionLinks(scroll, form));
        return page;
    }

    private List<Node> scores() {
        var rows = new ScoreRow(model, controls);
        var confidence = SettingsSection.explained(
                Texts.of("policy.bands.title"),
                Texts.of("policy.bands.help"),
                rows.required(ScoreField.ACCEPT),
                rows.required(ScoreField.CAVEAT),
                rows.optional(ScoreField.AUTO_APPROVE),
                rows.optional(ScoreField.AUTO_REJECT));
        var risk = SettingsSection.explained(
                Texts.of("policy.limits.title"),
                Texts.of("policy.limits.help"),
                rows.required(ScoreField.HIGH_RISK),
                rows.required(ScoreField.MAX_RISK));
        var audit = SettingsSection.explained(
                Texts.of("policy.audit.section"),
                Texts.of("policy.audit.section.help"),
                rows.required(ScoreField.AUDIT));
        return List.of(confidence, new CalibrationSection(model).section(), risk, audit);
    }

    private List<Node> rules() {
        var risk = new RiskSection(model);
        var guards = new GuardSection(controls);
        return List.of(
                risk.amounts(),
                risk.rules(),
                new ApprovalSection(controls).section(),
                new TriggerSection(model).section(),
                guards.injection(),
                guards.claims(),
                new DriftSection(model, controls).section());
    }

    private Node createSide() {
        var changes = new ChangesPane(model);
        var history = new HistoryPane(model, this::rollBack);
        side.subscribe(now -> {
            changes.setVisible(now == Side.CHANGES);
            history.setVisible(now == Side.HISTORY);
            model.history().watch(now == Side.HISTORY);
        });
        var pills = new ChoicePills<>(Side.values(), PolicyView::nameOf, side);
        pills.setId("policy-side");
        var head = new HBox(pills);
        head.setAlignment(Pos.CENTER_LEFT);
        var stack = new StackPane(changes, history);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var box = new VBox(head, stack);
        box.getStyleClass().add("policy-right");
        box.setMinWidth(SIDE_WIDTH);
        box.setPrefWidth(SIDE_WIDTH);
        box.setMaxWidth(SIDE_WIDTH);
        return box;
    }

    private void rollBack(PolicyVersion version) {
        model.rollBack(version);
        side.set(Side.CHANGES);
        lookup("#policy-reason").requestFocus();
    }

    private static String nameOf(Side side) {
        return switch (side) {
            case CHANGES -> Texts.of("policy.side.changes");
            case HISTORY -> Texts.of("policy.side.history");
        };
    }
}
