package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.HistoryEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What happened to the item, the newest first. */
final class HistoryView extends SectionBox {
    private static final int FEW = 12;

    private final Clock clock;
    private List<HistoryEntry> entries = List.of();
    private boolean all;

    HistoryView(ItemViewModel model, KeyBindings bindings) {
        super(Texts.of("item.history.title"));
        clock = model.desk().clock();
        getStyleClass().add("history");
        actions(new IconButton(
                MaterialDesignC.COMMENT_PLUS_OUTLINE,
                Texts.of("item.history.comment", bindings.label(KeyMap.COMMENT)),
                model::comment));
    }

    void show(OpenItem item) {
        var next = item.item().history().stream()
                .filter(entry -> !entry.action().equals("renewed"))
                .toList();
        if (!next.equals(entries)) {
            entries = next;
            build();
        }
    }

    /** Another item: its history begins folded. */
    void reset() {
        all = false;
        entries = List.of();
        build();
    }

    private void build() {
        int shown = all ? entries.size() : Math.min(FEW, entries.size());
        List<Node> rows = new ArrayList<>(
                entries.reversed().subList(0, shown).stream().map(this::row).toList());
        if (entries.isEmpty()) {
            rows.add(muted(Texts.of("item.history.none")));
        }
        if (shown < entries.size()) {
            var link = new Hyperlink(Texts.of("item.history.earlier", entries.size() - shown));
            link.setOnAction(event -> {
                all = true;
                build();
            });
            rows.add(link);
        }
        body(rows.toArray(Node[]::new));
    }

    private Node row(HistoryEntry entry) {
        HistoryWord word = HistoryWord.of(entry.action());
        var icon = new FontIcon(word.shape());
        word.tone().paint(icon);
        var what = new Label(word.sentence(entry));
        what.getStyleClass().add("history-what");
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var when = new Label(Moments.relative(entry.at(), clock.instant()));
        when.getStyleClass().add("item-muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setTooltip(new Tooltip(Moments.absolute(entry.at(), clock.getZone())));
        var line = new HBox(icon, what, when);
        line.getStyleClass().add("history-line");
        line.setAlignment(Pos.TOP_LEFT);
        return entry.detail().isBlank() ? line : new VBox(line, detail(entry));
    }

    private static Label detail(HistoryEntry entry) {
        boolean comment = entry.action().equals("commented");
        var label = new Paragraph(entry.detail(), comment ? "history-comment" : "history-detail");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
