package io.countersign.app.triage.item;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Spoken;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
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

/** A verdict of the person that does not count, beside the one that does. */
final class ConflictCard extends VBox {
    private final ItemViewModel model;
    private final KeyBindings bindings;

    ConflictCard(ItemViewModel model, KeyBindings bindings) {
        this.model = model;
        this.bindings = bindings;
        getStyleClass().add("conflict");
        model.conflictBinding().subscribe(this::show);
    }

    private void show(Optional<Conflict> conflict) {
        setVisible(conflict.isPresent());
        setManaged(conflict.isPresent());
        getChildren().clear();
        conflict.ifPresentOrElse(this::build, () -> Spoken.fallSilent(this));
    }

    private void build(Conflict conflict) {
        var title = new Label(Texts.of("item.conflict.title"), new FontIcon(Tone.DANGER.shape()));
        title.getStyleClass().add("conflict-title");
        var dismiss = new Button(Texts.of("item.conflict.dismiss"), new KeyCap(bindings.label(KeyMap.BACK)));
        dismiss.setContentDisplay(ContentDisplay.RIGHT);
        dismiss.setOnAction(event -> model.dismissConflict());
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        var kept = SectionBox.muted(Texts.of("item.conflict.kept"));
        HBox.setHgrow(kept, Priority.ALWAYS);
        kept.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(kept, dismiss);
        foot.getStyleClass().add("conflict-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        Label sentence = sentence(conflict);
        getChildren().setAll(title, sentence, verdicts(conflict), foot);
        Spoken.say(this, Tone.DANGER, title.getText() + " " + sentence.getText());
    }

    private static Label sentence(Conflict conflict) {
        String owner = conflict.row().map(ReviewRow::owner).orElse("");
        return new Paragraph(Texts.of(keyOf(conflict.why()), owner));
    }

    private static String keyOf(VerdictRefusal why) {
        return switch (why) {
            case LATE -> "item.conflict.late";
            case STALE -> "item.conflict.stale";
            case SELF -> "item.conflict.self";
            case OTHER -> "item.conflict.other";
            case UNKNOWN -> "item.conflict.unknown";
            case FORBIDDEN -> "item.conflict.forbidden";
        };
    }

    private Node verdicts(Conflict conflict) {
        List<Node> columns = new ArrayList<>();
        columns.add(verdict(
                Texts.of("item.conflict.yours"),
                conflict.mine().kind(),
                conflict.mine().reason(),
                ""));
        conflict.standing().forEach(vote -> columns.add(theirs(vote)));
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-verdicts");
        for (Node column : columns) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns.size());
            grid.getColumnConstraints().add(width);
            grid.add(column, grid.getColumnConstraints().size() - 1, 0);
        }
        return grid;
    }

    private Node theirs(Vote vote) {
        Clock clock = model.desk().clock();
        return verdict(vote.reviewer(), vote.kind(), vote.reason(), Moments.relative(vote.at(), clock.instant()));
    }

    private static Node verdict(String who, VerdictKind kind, String reason, String when) {
        Look look = Look.of(kind);
        var chip = new Chip();
        chip.show(look.text(), look.tone(), look.shape());
        var name = new Label(who);
        name.getStyleClass().add("conflict-who");
        var head = new HBox(name, chip);
        head.getStyleClass().add("conflict-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(head, SectionBox.muted(reason.isBlank() ? Texts.of("item.conflict.no-reason") : reason));
        if (!when.isEmpty()) {
            box.getChildren().add(SectionBox.muted(when));
        }
        box.getStyleClass().add("conflict-verdict");
        return box;
    }
}
