package io.countersign.app.confidence;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How often people approved what was how sure, with what it means in words. */
final class AgreementCard extends VBox {
    private final AgreementPane pane;
    private final Legend legend = new Legend();
    private final Paragraph summary = new Paragraph("");
    private final Paragraph explained = new Paragraph(Texts.of("confidence.agreement.explained"), "screen-explanation");
    private final Paragraph trouble = new Paragraph("", "screen-explanation");

    AgreementCard(AgreementModel model, AgreementPane pane, Node head) {
        this.pane = pane;
        getStyleClass().add("chart-card");
        summary.setId("confidence-agreement-summary");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(model.troubleProperty().isNotEmpty());
        explained.setVisible(false);
        explained.managedProperty().bind(explained.visibleProperty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(List.of(head, legend, pane, summary, explained, trouble));
        model.reportProperty().subscribe(report -> report.ifPresent(this::show));
    }

    private void show(AgreementReport report) {
        pane.show(report);
        summary.setText(AgreementWords.summary(report));
        boolean any = !report.agreements().isEmpty();
        legend.setVisible(any);
        explained.setVisible(any);
        legend.show(Stream.concat(
                        report.agreements().stream()
                                .map(agreement -> new Legend.Entry(
                                        report.style(agreement),
                                        agreement.whose().words())),
                        Stream.of(new Legend.Entry(Palette.IDEAL, Texts.of("confidence.agreement.ideal"))))
                .toList());
    }
}
