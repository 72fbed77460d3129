package io.countersign.app.triage.item.json;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Colours JSON in an editor. */
public final class JsonColours {
    private static final int LONGEST = 200_000;

    private JsonColours() {}

    /** Gives each part the style of its kind; longer texts are left as they are. */
    public static void show(CodeArea area) {
        if (isShown(area)) {
            area.setStyleSpans(0, spans(area.getText()));
        }
    }

    /** Takes all colours away. */
    public static void clear(CodeArea area) {
        if (isShown(area)) {
            area.setStyleSpans(0, StyleSpans.singleton(List.of(), area.getLength()));
        }
    }

    private static boolean isShown(CodeArea area) {
        return area.getLength() > 0 && area.getLength() <= LONGEST;
    }

    private static StyleSpans<Collection<String>> spans(String text) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        int done = 0;
        for (JsonSpan span : JsonLexer.spans(text)) {
            builder.add(List.of(), span.start() - done);
            builder.add(List.of(span.kind().styleClass()), span.end() - span.start());
            done = span.end();
        }
        builder.add(List.of(), text.length() - done);
        return builder.create();
    }
}
