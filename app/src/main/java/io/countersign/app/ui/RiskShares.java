package io.countersign.app.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What adds to a risk, share by share, and how the shares make the risk where that can be told. */
public final class RiskShares extends VBox {
    private static final double NEAR = .005;

    private final GridPane grid = new GridPane();
    private final String format;
    private final double scale;

    /** @param risk what the shares come to, 0 to 1; NaN if nobody says */
    public RiskShares(List<RiskShare> shares, double risk) {
        format = shares.stream().anyMatch(RiskShares::isTiny) ? "%.3f" : "%.2f";
        scale = shares.stream().mapToDouble(each -> Math.abs(each.share())).reduce(1, Math::max);
        getStyleClass().add("contributions");
        grid.getStyleClass().add("contributions-grid");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var reasons = new ColumnConstraints();
        reasons.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, reasons);
        shares.forEach(this::add);
        getChildren().add(grid);
        sum(shares, risk).ifPresent(words -> getChildren().add(new Paragraph(words, "contributions-sum")));
    }

    private void add(RiskShare share) {
        var bar = new Meter();
        bar.show(Math.abs(share.share()) / scale, share.share() > 0 ? Tone.WARNING : Tone.SUCCESS);
        var number = new Label(text(share.share()));
        number.getStyleClass().add("score");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setTooltip(new Tooltip(Texts.of(share.share() > 0 ? "risk.raises" : "risk.lowers")));
        grid.addRow(
                grid.getRowCount(),
                new Paragraph(share.label(), "field-label"),
                new Paragraph(share.because(), "contribution-because"),
                number,
                bar);
    }

    /** Empty if the risk came about in another way. */
    private Optional<String> sum(List<RiskShare> shares, double risk) {
        double safety = shares.stream().mapToDouble(each -> 1 - each.share()).reduce(1, (one, other) -> one * other);
        boolean chances = shares.stream().allMatch(each -> each.share() >= 0 && each.share() <= 1);
        if (shares.size() < 2 || !chances) {
            return Optional.empty();
        }
        if (isNear(1 - safety, risk)) {
            return Optional.of(Texts.of("risk.together", text(risk)));
        }
        return isNear(shares.getFirst().share(), risk)
                ? Optional.of(Texts.of("risk.at-least", text(risk)))
                : Optional.empty();
    }

    private String text(double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) < NEAR;
    }

    private static boolean isTiny(RiskShare share) {
        return share.share() != 0 && isNear(share.share(), 0);
    }
}
