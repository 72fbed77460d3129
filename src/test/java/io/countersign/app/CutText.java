package io.countersign.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds words that are not shown whole. */
final class CutText {
    private CutText() {}

    /** The texts of all visible labels and buttons below the node that end in an ellipsis for want of room. */
    static List<String> below(Parent root) {
        var found = new ArrayList<String>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isCut(Labeled labeled) {
        var text = labeled.getText();
        return text != null
                && !text.isEmpty()
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .anyMatch(shown ->
                                !shown.getText().equals(text) && shown.getText().endsWith(labeled.getEllipsisString()));
    }
}
