package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.plugins.XRangeIndicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The histogram of confidences with the policy's thresholds and what is selected. */
final class HistogramPane extends StackPane {
    private static final double HEADROOM = .25;
    private static final double HIGHEST_LABEL = .96;
    private static final double LABEL_STEP = .085;

    private final ConfidenceViewModel model;
    private final DefaultNumericAxis up = Plot.axis(Texts.of("confidence.histogram.axis.count"), Ticks.counts());
    private final Plot plot = new Plot(Plot.axis(Texts.of("confidence.histogram.axis"), Ticks.scores()), up, false);
    private final StackedBars bars = new StackedBars(Palette.ROUTES, HEADROOM);
    private final StepOutlines outlines = new StepOutlines(Palette.COMPARED);
    private final Ticks counts = Ticks.counts();
    private final Ticks shares = Ticks.shares();
    private Optional<ConfidenceBands> marked = Optional.empty();
    private Optional<XRangeIndicator> selection = Optional.empty();
    private Optional<ConfidenceReport> shown = Optional.empty();

    HistogramPane(ConfidenceViewModel model) {
        this.model = model;
        plot.setId("confidence-histogram");
        plot.getRenderers().setAll(List.of(bars, outlines));
        plot.getPlugins().add(new Brush(plot, this::select));
        plot.getPlugins().add(new Crosshair(plot, this::wordsAt));
        plot.home(0, 1);
        plot.setFocusTraversable(true);
        plot.setOnKeyPressed(this::handle);
        getChildren().setAll(plot);
        model.selectionProperty().subscribe(this::showSelection);
    }

    Plot plot() {
        return plot;
    }

    void show(ConfidenceReport report) {
        shown = Optional.of(report);
        int count = model.binsProperty().get().count();
        double[] starts =
                IntStream.range(0, count).mapToDouble(i -> (double) i / count).toArray();
        if (report.compares()) {
            bars.clear();
            outlines.show(
                    starts, 1d / count, report.counted().map(this::density).toList());
        } else {
            outlines.clear();
            bars.show(
                    starts,
                    1d / count,
                    SlotTally.ROUTES.stream()
                            .map(route -> doubles(report.main().histogram(route, count)))
                            .toList());
        }
        label(report);
        mark(report.bands());
    }

    private void label(ConfidenceReport report) {
        bars.setVisible(!report.compares());
        up.setName(Texts.of(report.compares() ? "confidence.histogram.axis.share" : "confidence.histogram.axis.count"));
        up.setAxisLabelFormatter(report.compares() ? shares : counts);
        plot.setAccessibleText(ConfidenceWords.histogram(report));
        plot.setAccessibleHelp(Texts.of("confidence.keys"));
    }

    private double[] density(ConfidenceCounts counted) {
        long[] histogram = counted.histogram(model.binsProperty().get().count());
        double all = Math.max(1, counted.known());
        return Arrays.stream(histogram).mapToDouble(count -> count / all).toArray();
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).mapToDouble(count -> count).toArray();
    }

    private void mark(ConfidenceBands bands) {
        if (marked.filter(bands::equals).isPresent()) {
            return;
        }
        marked = Optional.of(bands);
        var marks = new ArrayList<ChartPlugin>();
        bands.autoReject().ifPresent(value -> mark("confidence.mark.reject", value, marks));
        mark("confidence.mark.caveat", bands.caveat(), marks);
        mark("confidence.mark.accept", bands.accept(), marks);
        bands.autoApprove().ifPresent(value -> mark("confidence.mark.approve", value, marks));
        plot.mark(marks);
    }

    private void mark(String key, double value, List<ChartPlugin> marks) {
        marks.add(plot.line(
                value,
                Texts.of(key, ConfidenceWords.score(value)),
                value > LABEL_STEP * 2 ? HPos.RIGHT : HPos.LEFT,
                HIGHEST_LABEL - LABEL_STEP * marks.size()));
    }

    private void select(double from, double to) {
        model.select(Range.over(from, to, model.binsProperty().get().count()));
    }

    private void showSelection(Optional<Range> range) {
        selection.ifPresent(plot.getPlugins()::remove);
        selection = range.map(chosen -> new XRangeIndicator(plot.across(), chosen.low(), chosen.high()));
        selection.ifPresent(plot.getPlugins()::add);
    }

    private void handle(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(event, -1);
            case RIGHT -> move(event, 1);
            case ENTER -> model.showInQueue();
            case ESCAPE -> model.clearSelection();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event, int by) {
        if (event.isShiftDown()) {
            model.stretchSelection(by);
        } else {
            model.moveSelection(by);
        }
    }

    private String wordsAt(double confidence) {
        if (shown.isEmpty() || confidence < 0 || confidence > 1) {
            return "";
        }
        Range bin =
                Range.over(confidence, confidence, model.binsProperty().get().count());
        return BinWords.of(shown.get(), bin);
    }
}
