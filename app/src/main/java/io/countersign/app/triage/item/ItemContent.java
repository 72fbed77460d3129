package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.engine.review.ReviewId;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The item, top to bottom: input and evidence, output, the model's advice, history. */
final class ItemContent extends ScrollPane {
    private final EvidenceView evidence;
    private final OutputView output;
    private final AdviceView advice;
    private final HistoryView history;
    private final VBox sections;
    private Optional<ReviewId> shown = Optional.empty();

    ItemContent(ItemViewModel model, KeyBindings bindings) {
        evidence = new EvidenceView(model);
        output = new OutputView(model);
        advice = new AdviceView(model, bindings);
        history = new HistoryView(model, bindings);
        sections = new VBox(evidence, output, advice, history);
        sections.getStyleClass().add("item-sections");
        getStyleClass().add("item-content");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.advice().askedProperty().subscribe((before, now) -> reveal(advice));
    }

    void show(OpenItem item) {
        boolean another = !shown.equals(Optional.of(item.id()));
        if (another) {
            history.reset();
        }
        shown = Optional.of(item.id());
        evidence.show(item);
        output.show(item);
        advice.show(item);
        history.show(item);
        if (another) {
            setVvalue(0);
        }
        // What gets its skin in a frame marks its parents again, and a frame in which only they are marked paints the
        // whole window.
        applyCss();
    }

    /** Scrolls no further than it takes to see the section, from its top if it is long. */
    private void reveal(SectionBox section) {
        applyCss();
        layout();
        double visible = getViewportBounds().getHeight();
        double hidden = sections.getHeight() - visible;
        if (hidden > 0) {
            Bounds place = section.getBoundsInParent();
            double least = Math.min(place.getMinY(), place.getMaxY() - visible);
            setVvalue(Math.clamp(getVvalue() * hidden, least, place.getMinY()) / hidden);
        }
    }
}
