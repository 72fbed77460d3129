package io.countersign.app.confidence;

import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** How often people approved an output, by its confidence. */
final class AgreementPane extends StackPane {
    private static final double ROOM = .03;

    private final AgreementMarks marks = new AgreementMarks();
    private final Plot plot;
    private final EmptyState empty = new EmptyState(
            MaterialDesignT.TIMER_SAND,
            Texts.of("confidence.agreement.loading"),
            Texts.of("confidence.agreement.loading.message"));
    private Optional<AgreementReport> shown = Optional.empty();

    AgreementPane() {
        var up = new RoomyAxis(Ticks.shares());
        up.setName(Texts.of("confidence.agreement.axis"));
        // A mark at the end of the axis would be drawn half.
        up.set(-ROOM, 1 + ROOM);
        plot = new Plot(Plot.axis(Texts.of("confidence.histogram.axis"), Ticks.scores()), up, true);
        plot.setId("confidence-agreement");
        plot.getRenderers().setAll(marks);
        plot.getPlugins().add(new Crosshair(plot, this::wordsAt));
        plot.home(0, 1);
        plot.setVisible(false);
        getChildren().setAll(plot, empty);
    }

    Plot plot() {
        return plot;
    }

    void show(AgreementReport report) {
        shown = Optional.of(report);
        boolean any = !report.agreements().isEmpty();
        plot.setVisible(any);
        empty.setVisible(!any);
        empty.show(
                MaterialDesignS.SCALE_BALANCE,
                Texts.of("confidence.agreement.none"),
                Texts.of("confidence.agreement.none.message"));
        plot.setAccessibleText(AgreementWords.summary(report));
        marks.show(report);
    }

    private String wordsAt(double confidence) {
        return shown.map(report -> AgreementWords.at(report, confidence)).orElse("");
    }
}
