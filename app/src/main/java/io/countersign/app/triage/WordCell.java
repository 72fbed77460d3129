package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A word of the row as it is; whole under the pointer. */
final class WordCell extends TriageCell {
    private final Function<ReviewRow, String> wordOf;
    private final Label label = new Label();

    WordCell(String styleClass, Function<ReviewRow, String> wordOf) {
        super(styleClass);
        this.wordOf = wordOf;
    }

    @Override
    Node content() {
        return label;
    }

    @Override
    void show(ReviewRow row) {
        label.setText(wordOf.apply(row));
    }

    @Override
    String explanation(ReviewRow row) {
        String word = wordOf.apply(row);
        return word.isEmpty() ? Texts.of("queue.word.none") : word;
    }
}
