package io.countersign.app.drift;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalView;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Takes a person's word, with a reason, that the latest values are usual; says so to those who may not. */
final class AcceptRow extends VBox {
    private final AcceptModel model;
    private final TextField reason = new TextField();
    private final Button accept =
            new Button(Texts.of("drift.accept"), new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
    private final Paragraph notice = new Paragraph("");
    private final VBox form = new VBox(reason, accept);
    private Optional<SignalView> view = Optional.empty();

    AcceptRow(AcceptModel model) {
        this.model = model;
        getStyleClass().add("drift-accept");
        reason.setId("drift-reason");
        reason.setPromptText(Texts.of("drift.accept.reason"));
        reason.setAccessibleText(Texts.of("drift.accept.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setOnAction(event -> accept.fire());
        accept.setId("drift-accept");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setOnAction(event -> view.ifPresent(chosen -> model.accept(chosen.stream())));
        accept.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.reasonProperty().get().isBlank()
                                || model.busyProperty().get(),
                        model.reasonProperty(),
                        model.busyProperty()));
        form.getStyleClass().add("drift-accept-line");
        notice.setId("drift-notice");
        getChildren().setAll(List.of(notice, form));
        model.noticeProperty().subscribe(this::refresh);
    }

    void show(SignalView chosen) {
        view = Optional.of(chosen);
        refresh();
    }

    boolean isOffered() {
        return form.isVisible();
    }

    void askForReason() {
        reason.requestFocus();
    }

    private void refresh() {
        String told = model.noticeProperty().get();
        String waiting = view.map(AcceptModel::waitFor).orElse("");
        boolean possible =
                model.isAllowed() && waiting.isEmpty() && !model.doneProperty().get();
        form.setVisible(possible);
        form.setManaged(possible);
        notice.setText(!told.isEmpty() ? told : model.isAllowed() ? waiting : model.refusal());
        notice.setVisible(!notice.getText().isEmpty());
        notice.setManaged(notice.isVisible());
    }
}
