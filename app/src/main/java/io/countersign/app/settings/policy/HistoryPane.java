package io.countersign.app.settings.policy;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Every version: who made it, when, why and what it changed; and the way back to it. */
final class HistoryPane extends StackPane {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());

    private final PolicyViewModel model;
    private final Consumer<PolicyVersion> rollBack;

    /**
     * @param rollBack told which version shall be edited
     */
    HistoryPane(PolicyViewModel model, Consumer<PolicyVersion> rollBack) {
        this.model = model;
        this.rollBack = rollBack;
        setId("policy-history");
        getStyleClass().add("policy-history");
        model.history().stateProperty().subscribe(this::show);
    }

    private void show(PolicyHistory history) {
        getChildren()
                .setAll(
                        switch (history) {
                            case PolicyHistory.Loading loading -> loading();
                            case PolicyHistory.Failed(String sentence) -> failed(sentence);
                            case PolicyHistory.Shown shown when shown.entries().isEmpty() -> empty();
                            case PolicyHistory.Shown shown -> list(shown);
                        });
    }

    private static Node loading() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        wheel.setAccessibleText(Texts.of("policy.history.loading"));
        return wheel;
    }

    private Node failed(String sentence) {
        var state = new EmptyState(MaterialDesignC.CLOUD_OFF_OUTLINE, Texts.of("policy.history.failed"), sentence);
        state.offer(Texts.of("policy.history.again"), model.history()::read);
        return state;
    }

    private static Node empty() {
        return new EmptyState(
                MaterialDesignH.HISTORY, Texts.of("policy.history.empty"), Texts.of("policy.history.empty.message"));
    }

    private Node list(PolicyHistory.Shown shown) {
        var cards = new VBox();
        cards.getStyleClass().add("policy-versions");
        for (int i = 0; i < shown.entries().size(); i++) {
            cards.getChildren().add(card(shown.entries().get(i), i == 0));
        }
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "policy-side-scroll");
        return scroll;
    }

    private Node card(PolicyHistory.Entry entry, boolean inForce) {
        PolicyVersion version = entry.version();
        var card = new VBox(
                head(version, inForce),
                new Paragraph(version.reason(), "policy-version-reason"),
                new Paragraph(Texts.of("policy.history.by", version.author(), moment(version)), "policy-muted"));
        card.getChildren()
                .add(
                        entry.edits().isEmpty()
                                ? new Paragraph(Texts.of("policy.history.same"), "policy-muted")
                                : new EditList(entry.edits()));
        card.getStyleClass().add("policy-version");
        return card;
    }

    private Node head(PolicyVersion version, boolean inForce) {
        var title = new Label(Texts.of("policy.history.version", version.number()));
        title.getStyleClass().add("setting-title");
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(title, space);
        if (inForce) {
            line.getChildren().add(new Chip(Texts.of("policy.in-force"), Tone.SUCCESS));
        } else if (model.desk().mayChange()) {
            line.getChildren().add(back(version));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("policy-line");
        return line;
    }

    private Button back(PolicyVersion version) {
        var button = new Button(Texts.of("policy.roll-back"));
        button.setId("policy-back-" + version.number());
        button.setAccessibleText(Texts.of("policy.roll-back.to", version.number()));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> rollBack.accept(version));
        return button;
    }

    /** When it was put in force. */
    static String moment(PolicyVersion version) {
        return MOMENT.format(version.at());
    }
}
