package io.countersign.app.triage.item;

import io.countersign.app.triage.item.json.DiffLine;
import io.countersign.app.triage.item.json.DiffLine.Kind;
import io.countersign.app.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Two texts compared, line by line: what is gone, what is new. */
final class DiffView extends VBox {
    private static final int MOST_LINES = 400;

    DiffView() {
        getStyleClass().addAll("diff", "monospaced");
        setAccessibleText(Texts.of("item.diff.title"));
    }

    void show(List<DiffLine> lines) {
        getChildren()
                .setAll(lines.stream().limit(MOST_LINES).map(DiffView::line).toList());
        if (lines.isEmpty()) {
            getChildren().add(SectionBox.muted(Texts.of("item.diff.none")));
        } else if (lines.size() > MOST_LINES) {
            getChildren().add(skipped(Texts.of("item.diff.more", lines.size() - MOST_LINES)));
        }
    }

    private static Node line(DiffLine line) {
        return switch (line.kind()) {
            case SKIPPED -> skipped(Texts.of("item.diff.skipped", line.to()));
            case SAME -> row(line, " ", "diff-same");
            case REMOVED -> row(line, "−", "diff-removed");
            case ADDED -> row(line, "+", "diff-added");
        };
    }

    private static Node skipped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("diff-skipped");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Node row(DiffLine line, String sign, String style) {
        var mark = new Label(sign);
        mark.getStyleClass().add("diff-sign");
        mark.setMinWidth(USE_PREF_SIZE);
        var words = new TextFlow(parts(line));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(number(line.before()), number(line.after()), mark, words);
        row.getStyleClass().addAll("diff-line", style);
        return row;
    }

    private static Label number(int number) {
        var label = new Label(number == 0 ? "" : String.valueOf(number));
        label.getStyleClass().add("diff-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node[] parts(DiffLine line) {
        String text = line.text();
        if (line.kind() == Kind.SAME || line.from() >= line.to()) {
            return new Node[] {part(text, "diff-text")};
        }
        return new Node[] {
            part(text.substring(0, line.from()), "diff-text"),
            part(text.substring(line.from(), line.to()), "diff-changed"),
            part(text.substring(line.to()), "diff-text")
        };
    }

    private static Text part(String text, String style) {
        var part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
