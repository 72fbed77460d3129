package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.ModelOutput;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.TextDiff;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** The output to be decided: the model's, or what another reviewer made of it. */
final class OutputView extends SectionBox {
    private static final int CHUNK = 6_000;

    private final CopyButton copy = new CopyButton(
            Texts.of("item.output.copy"),
            () -> shown().map(proposal -> proposal.shown().text()));
    private final ItemViewModel model;
    private final Hyperlink draft = new Hyperlink(Texts.of("item.output.draft"));
    private Optional<OpenItem> shown = Optional.empty();
    private Optional<Proposal> proposal = Optional.empty();
    private int characters = CHUNK;

    OutputView(ItemViewModel model) {
        super(Texts.of("item.output.title"));
        this.model = model;
        getStyleClass().add("output");
        draft.setOnAction(event -> model.modify());
        model.comparingProperty().subscribe(comparing -> build());
        model.composer().modeProperty().subscribe(mode -> showDraft());
    }

    private Optional<Proposal> shown() {
        return proposal;
    }

    void show(OpenItem item) {
        shown = Optional.of(item);
        var next = Optional.of(item.proposal());
        if (!next.equals(proposal)) {
            proposal = next;
            characters = CHUNK;
            build();
        }
        showDraft();
    }

    /** What was begun and left waits, and says so. */
    private void showDraft() {
        boolean begun = shown.flatMap(model.composer()::draftedOutput).isPresent()
                && model.composer().modeProperty().get() == Composing.NOTHING;
        draft.setVisible(begun);
        draft.setManaged(begun);
    }

    private void build() {
        proposal.ifPresent(this::build);
    }

    private void build(Proposal on) {
        actions(on.shown().form() == Form.NONE ? new Node[0] : new Node[] {copy});
        List<Node> parts = new ArrayList<>();
        on.change().ifPresent(vote -> parts.add(changedBy(vote)));
        if (on.change().isPresent() && model.comparingProperty().get()) {
            parts.add(box(difference(on)));
        } else {
            addOutput(on.shown(), parts);
        }
        parts.add(draft);
        body(parts.toArray(Node[]::new));
    }

    private Node difference(Proposal on) {
        var diff = new DiffView();
        model.desk()
                .tasks()
                .start(
                        "compare outputs",
                        progress -> TextDiff.of(on.original().text(), on.shown().text()),
                        diff::show);
        return diff;
    }

    private Node changedBy(Vote vote) {
        var link = new Hyperlink(Texts.of(
                model.comparingProperty().get() ? "item.output.hide-difference" : "item.output.show-difference"));
        link.setOnAction(event -> model.compare());
        var words = muted(Texts.of("item.output.changed-by", vote.reviewer()));
        var box = new VBox(words, link);
        box.getStyleClass().add("output-change");
        return box;
    }

    private void addOutput(ModelOutput output, List<Node> parts) {
        if (output.form() == Form.NONE) {
            parts.add(muted(Texts.of("item.output.none")));
            return;
        }
        String text = output.text();
        String head = text.length() <= characters ? text : text.substring(0, lineEnd(text));
        parts.add(box(new JsonFlow(head, output.form() == Form.JSON)));
        if (head.length() < text.length()) {
            var link = new Hyperlink(Texts.of("item.output.more", text.length() - head.length()));
            link.setOnAction(event -> {
                characters += CHUNK;
                build();
            });
            parts.add(link);
        }
    }

    private int lineEnd(String text) {
        int newline = text.lastIndexOf('\n', characters);
        return newline > characters / 2 ? newline : characters;
    }

    private static VBox box(Node content) {
        var box = new VBox(content);
        box.getStyleClass().add("output-box");
        return box;
    }
}
