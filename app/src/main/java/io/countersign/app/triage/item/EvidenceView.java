package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.Evidence;
import io.countersign.app.triage.item.evidence.EvidenceNode;
import io.countersign.app.triage.item.evidence.StatedTime;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.RiskShares;
import io.countersign.app.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the producer sent, as fields. */
final class EvidenceView extends SectionBox {
    private static final int FEW = 40;
    private static final int FEW_CHILDREN = 12;

    private final ItemViewModel model;
    private final Clock clock;
    private Optional<Evidence> shown = Optional.empty();

    EvidenceView(ItemViewModel model) {
        super(Texts.of("item.evidence.title"));
        this.model = model;
        this.clock = model.desk().clock();
        getStyleClass().add("evidence");
    }

    void show(OpenItem item) {
        if (shown.filter(item.evidence()::equals).isPresent()) {
            return;
        }
        shown = Optional.of(item.evidence());
        List<Node> parts = new ArrayList<>();
        if (item.evidence().replaced()) {
            parts.add(muted(Texts.of("item.evidence.replaced")));
        }
        switch (item.evidence()) {
            case Evidence.Fields fields -> addFields(fields, item.row().risk(), parts);
            case Evidence.Unreadable unreadable -> addText(unreadable, parts);
        }
        body(parts.toArray(Node[]::new));
    }

    private void addFields(Evidence.Fields fields, double risk, List<Node> parts) {
        showSent(fields.sent());
        boolean few = fields.shown() <= FEW;
        parts.add(fields.input().isEmpty() ? muted(Texts.of("item.evidence.no-input")) : rows(fields.input(), few));
        if (!fields.contributions().isEmpty()) {
            parts.add(subtitle("item.evidence.contributions"));
            parts.add(new RiskShares(fields.contributions(), risk));
        }
        if (!fields.further().isEmpty()) {
            parts.add(subtitle("item.evidence.further"));
            parts.add(rows(fields.further(), few));
        }
        if (fields.shown() < fields.all()) {
            parts.add(moreFields(fields));
        }
    }

    private void addText(Evidence.Unreadable unreadable, List<Node> parts) {
        note("");
        parts.add(muted(Texts.of("item.evidence.unreadable")));
        var text = new Paragraph(unreadable.text(), "field-text", "monospaced");
        text.setMaxWidth(Double.MAX_VALUE);
        parts.add(text);
        if (unreadable.cut() > 0) {
            parts.add(FieldRow.more(unreadable.cut(), model::showMoreFields));
        }
    }

    private void showSent(Optional<StatedTime> sent) {
        note(sent.flatMap(StatedTime::at)
                .map(at -> Texts.of("item.evidence.sent", Moments.relative(at, clock.instant())))
                .orElse(""));
        noteTooltip(sent.map(time -> time.at()
                        .map(at -> Moments.absolute(at, clock.getZone())
                                + (time.zoned() ? "" : Texts.of("item.evidence.no-zone")))
                        .orElse(time.text()))
                .orElse(""));
    }

    private VBox rows(List<EvidenceNode> nodes, boolean open) {
        var box = new VBox();
        box.getStyleClass().add("field-rows");
        box.getChildren().setAll(nodes.stream().map(node -> row(node, open)).toList());
        return box;
    }

    private Node row(EvidenceNode node, boolean open) {
        return switch (node) {
            case EvidenceNode.Value value -> new FieldRow(value, model::showLongerValues);
            case EvidenceNode.Group group ->
                turn(group)
                        .<Node>map(said -> new FieldRow(said, model::showLongerValues))
                        .orElseGet(() -> group(group, open));
        };
    }

    private Node group(EvidenceNode.Group group, boolean open) {
        boolean opened = open || group.children().size() <= FEW_CHILDREN;
        return new GroupRow(
                group,
                opened,
                () -> group.children().stream().map(child -> row(child, open)).toList());
    }

    /** A turn of a conversation reads best as who and what. */
    private static Optional<EvidenceNode.Value> turn(EvidenceNode.Group group) {
        if (group.children().size() == 2
                && group.children().getFirst() instanceof EvidenceNode.Value role
                && group.children().getLast() instanceof EvidenceNode.Value content
                && role.path().endsWith(".role")
                && content.path().endsWith(".content")) {
            return Optional.of(
                    new EvidenceNode.Value(role.text(), group.path(), content.kind(), content.text(), content.cut()));
        }
        return Optional.empty();
    }

    private Node moreFields(Evidence.Fields fields) {
        var button = new Button(Texts.of("item.evidence.more-fields"));
        button.setOnAction(event -> model.showMoreFields());
        var line = new VBox(muted(Texts.of("item.evidence.shown", fields.shown(), fields.all())), button);
        line.getStyleClass().add("item-more");
        return line;
    }

    private static Label subtitle(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("item-subtitle");
        return label;
    }
}
