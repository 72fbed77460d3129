package io.countersign.app.triage.item;

import io.countersign.app.triage.item.json.JsonLexer;
import io.countersign.app.triage.item.json.JsonSpan;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** JSON text in colours. */
final class JsonFlow extends TextFlow {
    JsonFlow(String text, boolean json) {
        getStyleClass().add("json-flow");
        if (json) {
            getStyleClass().add("monospaced");
            getChildren().setAll(coloured(text));
        } else {
            getChildren().setAll(plain(text));
        }
    }

    private static List<Node> coloured(String text) {
        List<Node> nodes = new ArrayList<>();
        int done = 0;
        for (JsonSpan span : JsonLexer.spans(text)) {
            if (span.start() > done) {
                nodes.add(plain(text.substring(done, span.start())));
            }
            var part = plain(text.substring(span.start(), span.end()));
            part.getStyleClass().add(span.kind().styleClass());
            nodes.add(part);
            done = span.end();
        }
        if (done < text.length()) {
            nodes.add(plain(text.substring(done)));
        }
        return nodes;
    }

    private static Text plain(String text) {
        var node = new Text(text);
        node.getStyleClass().add("json-plain");
        return node;
    }
}
