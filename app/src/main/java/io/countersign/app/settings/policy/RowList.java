package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The entries of a list of the draft, each with its controls; they are made anew only when the list takes another shape. */
final class RowList extends VBox {
    private final PolicyViewModel model;
    private final JsonPointer list;
    private final BiFunction<JsonPointer, DraftControls, Node> row;
    private final Function<JsonNode, String> kind;
    private final DraftControls controls;
    private final VBox rows = new VBox();
    private final Label empty = new Label();
    private List<String> shape = List.of();

    /**
     * @param row makes the controls of the entry at a place
     * @param kind entries of another kind have other controls
     */
    RowList(
            PolicyViewModel model,
            JsonPointer list,
            BiFunction<JsonPointer, DraftControls, Node> row,
            Function<JsonNode, String> kind) {
        this.model = model;
        this.list = list;
        this.row = row;
        this.kind = kind;
        this.controls = new DraftControls(model);
        setId("policy" + list.toString().replace('/', '-'));
        getStyleClass().add("policy-list");
        rows.getStyleClass().add("policy-list-rows");
        empty.getStyleClass().add("policy-list-empty");
        getChildren().setAll(empty, rows);
        model.draftProperty().subscribe(draft -> show(draft.at(list)));
    }

    /** Says so while there is no entry. */
    RowList withEmpty(String sentence) {
        empty.setText(sentence);
        return this;
    }

    /** Offers to add an entry. */
    RowList withAdd(String title, JsonNode entry) {
        if (model.desk().mayChange()) {
            var button = new Button(title, new FontIcon(MaterialDesignP.PLUS));
            button.setId("policy-add" + list.toString().replace('/', '-'));
            button.getStyleClass().addAll("small", "policy-add");
            button.setOnAction(event -> add(entry));
            getChildren().add(button);
        }
        return this;
    }

    private void add(JsonNode entry) {
        model.add(list, entry);
        rows.getChildren().getLast().lookupAll(".text-field").stream()
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** A button that takes an entry out. */
    static Button remove(PolicyViewModel model, JsonPointer entry, String name) {
        var button = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
        button.setId("policy-remove" + entry.toString().replace('/', '-'));
        button.setAccessibleText(Texts.of("policy.remove", name));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setVisible(model.desk().mayChange());
        button.setManaged(model.desk().mayChange());
        button.setOnAction(event -> model.remove(entry));
        return button;
    }

    private void show(JsonNode entries) {
        List<String> now =
                StreamSupport.stream(entries.spliterator(), false).map(kind).toList();
        empty.setVisible(now.isEmpty());
        empty.setManaged(now.isEmpty());
        if (!now.equals(shape)) {
            shape = now;
            rebuild(now.size());
        }
    }

    private void rebuild(int size) {
        @Nullable Node focus = getScene() == null ? null : getScene().getFocusOwner();
        String focused = focus == null || focus.getId() == null ? "" : focus.getId();
        controls.release();
        rows.getChildren()
                .setAll(IntStream.range(0, size)
                        .mapToObj(i -> row.apply(list.appendIndex(i), controls))
                        .toList());
        rows.getChildren().stream().skip(1).forEach(each -> each.getStyleClass().add("divided"));
        if (!focused.isEmpty()) {
            lookupAll("#" + focused).forEach(Node::requestFocus);
        }
    }
}
