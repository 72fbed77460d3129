package io.countersign.app.drift;

import io.countersign.app.confidence.Crosshair;
import io.countersign.app.confidence.Palette;
import io.countersign.app.confidence.Plot;
import io.countersign.app.confidence.StepOutlines;
import io.countersign.app.confidence.Ticks;
import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** How the values of the baseline and the latest ones lie, one over the other. */
final class DistributionPane extends StackPane {
    private final DefaultNumericAxis across = Plot.axis("", Ticks.numbers());
    private final Plot plot = new Plot(across, Plot.axis("", Ticks.shares()), true);
    private final StepOutlines usual = new StepOutlines(List.of(Palette.COMPARED.getFirst()));
    private final StepOutlines now = new StepOutlines(List.of(Palette.COMPARED.getLast()));
    private Optional<StreamReport> shown = Optional.empty();

    DistributionPane() {
        plot.setId("drift-distribution");
        plot.getRenderers().setAll(List.of(usual, now));
        plot.getPlugins().add(new Crosshair(plot, this::wordsAt));
        getChildren().setAll(plot);
    }

    Plot plot() {
        return plot;
    }

    void show(StreamReport report) {
        shown = Optional.of(report);
        Distribution values = report.distribution();
        plot.setVisible(!values.isEmpty());
        if (values.isEmpty()) {
            return;
        }
        draw(usual, values, values.usual());
        draw(now, values, values.now());
        plot.home(values.starts()[0], values.end());
        plot.setAccessibleText(DriftWords.values(report));
    }

    private static void draw(StepOutlines outline, Distribution values, double[] shares) {
        if (Arrays.stream(shares).sum() > 0) {
            outline.show(values.starts(), values.width(), List.of(shares));
        } else {
            outline.clear();
        }
    }

    private String wordsAt(double value) {
        return shown.map(report -> wordsAt(report, value)).orElse("");
    }

    private static String wordsAt(StreamReport report, double value) {
        Distribution values = report.distribution();
        int bin = values.binAt(value);
        if (bin < 0) {
            return "";
        }
        String signal = report.view().stream().signal();
        return Texts.of(
                "drift.crosshair.values",
                DriftWords.amount(signal, values.starts()[bin]),
                DriftWords.amount(signal, values.starts()[bin] + values.width()),
                DriftWords.percent(values.usual()[bin]),
                DriftWords.percent(values.now()[bin]));
    }
}
