package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.Evidence;
import io.countersign.app.triage.item.evidence.Gate;
import io.countersign.app.triage.item.evidence.Routing;
import io.countersign.app.triage.item.evidence.StatedScores;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Meter;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.ReasonLine;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** What the model says of its own output; for some items only on request. */
final class AdviceView extends SectionBox {
    private static final double SURE = .85;
    private static final double UNSURE = .70;

    private static final String CALIBRATED = "confidence_calibrated";

    private final ItemViewModel model;
    private final KeyBindings bindings;
    private Optional<OpenItem> item = Optional.empty();

    AdviceView(ItemViewModel model, KeyBindings bindings) {
        super(Texts.of("item.advice.title"));
        this.model = model;
        this.bindings = bindings;
        getStyleClass().add("advice");
        model.advice().revealedProperty().subscribe(revealed -> build());
    }

    void show(OpenItem shown) {
        boolean same = item.filter(before -> before.evidence().equals(shown.evidence()))
                .isPresent();
        item = Optional.of(shown);
        if (!same) {
            build();
        }
    }

    private void build() {
        item.ifPresent(shown -> body(model.advice().revealedProperty().get() ? advice(shown) : hidden()));
    }

    private Node hidden() {
        var reveal = new Button(Texts.of("item.advice.reveal"), new KeyCap(bindings.label(KeyMap.REVEAL)));
        reveal.getStyleClass().add("reveal");
        reveal.setContentDisplay(ContentDisplay.RIGHT);
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(event -> model.advice().ask());
        var words = muted(Texts.of("item.advice.hidden"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(new FontIcon(MaterialDesignE.EYE_OFF_OUTLINE), words, reveal);
        box.getStyleClass().add("advice-hidden");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node advice(OpenItem shown) {
        ReviewRow row = shown.row();
        StatedScores scores = scores(shown.evidence());
        Routing routing = routing(shown.evidence());
        var grid = new GridPane();
        grid.getStyleClass().add("advice-grid");
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        var first = new ColumnConstraints();
        first.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(first, grow);
        grid.addRow(0, name("item.advice.model"), words(model(row, routing), "item.advice.no-model"));
        grid.addRow(
                1,
                name("item.advice.confidence"),
                score(row.confidence(), confidence(scores, routing), confidenceTone(row)));
        grid.addRow(
                2,
                name("item.advice.risk"),
                score(row.risk(), scores.risk(), Look.of(row.level()).tone()));
        grid.addRow(3, name("item.advice.why"), why(row, routing));
        if (!routing.policyVersion().isEmpty()) {
            grid.addRow(
                    4,
                    name("item.advice.policy"),
                    words(Texts.of("item.advice.policy-version", routing.policyVersion()), "item.advice.no-why"));
        }
        return grid;
    }

    private static String confidence(StatedScores scores, Routing routing) {
        if (scores.beforehand().isEmpty()) {
            return scores.confidence();
        }
        boolean calibrated =
                routing.gates().stream().anyMatch(gate -> gate.code().equals(CALIBRATED));
        return Texts.of(
                calibrated ? "item.advice.calibrated" : "item.advice.lowered",
                scores.beforehand(),
                scores.confidence());
    }

    private static String model(ReviewRow row, Routing routing) {
        return row.model().isEmpty() || routing.modelVersion().isEmpty()
                ? row.model()
                : Texts.of("item.advice.model-version", row.model(), routing.modelVersion());
    }

    /** Gate by gate where an engine routed the item, or else in the producer's words. */
    private static Node why(ReviewRow row, Routing routing) {
        if (routing.gates().isEmpty()) {
            return words(row.why(), "item.advice.no-why");
        }
        var gates = new VBox();
        gates.getStyleClass().add("gates");
        routing.gates().forEach(gate -> gates.getChildren().add(line(gate)));
        return gates;
    }

    private static Node line(Gate gate) {
        return new ReasonLine(Look.ofWhy(gate.code().replace('_', ' ')), gate.sentence());
    }

    private static Routing routing(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Fields fields -> fields.routing();
            case Evidence.Unreadable unreadable -> Routing.NONE;
        };
    }

    private static StatedScores scores(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Fields fields -> fields.scores();
            case Evidence.Unreadable unreadable -> StatedScores.NONE;
        };
    }

    private static Tone confidenceTone(ReviewRow row) {
        if (row.confidence() >= SURE) {
            return Tone.SUCCESS;
        }
        return row.confidence() >= UNSURE ? Tone.INFO : Tone.WARNING;
    }

    private static Label name(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("field-label");
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label words(String text, String otherwise) {
        return text.isEmpty() ? new Paragraph(Texts.of(otherwise), "item-muted") : new Paragraph(text, "field-value");
    }

    private static Node score(double value, String stated, Tone tone) {
        if (Double.isNaN(value)) {
            return words("", "item.advice.no-score");
        }
        var bar = new Meter();
        bar.show(value, tone);
        var number = new Label(stated.isEmpty() ? String.valueOf(value) : stated);
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.getStyleClass().add("field-value");
        var line = new HBox(number, bar);
        line.getStyleClass().add("advice-score");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
