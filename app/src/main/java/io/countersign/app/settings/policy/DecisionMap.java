package io.countersign.app.settings.policy;

import io.countersign.app.settings.policy.PolicyPicture.Outcome;
import io.countersign.app.settings.policy.PolicyPicture.Zone;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The confidence from left to right, the risk from bottom to top, and in colours and words where a decision goes. */
final class DecisionMap extends Region {
    /** Beside the zones stands the risk, and room for half a thumb of the slider below. */
    static final double LEFT = 80;

    static final double RIGHT = 10;
    private static final double BELOW = 20;
    private static final double STRIP = 22;
    private static final double HEIGHT = 136;
    private static final double TIGHT = 28;

    private final List<Label> zoneLabels = new ArrayList<>();
    private final List<Label> marks = new ArrayList<>();
    private final Label across = new Label(Texts.of("policy.map.confidence"));
    private final Label up = new Label(Texts.of("policy.map.risk"));
    private PolicyPicture picture = new PolicyPicture(List.of());
    private List<Double> before = List.of();
    private List<Line> lines = List.of();

    DecisionMap() {
        setId("policy-map");
        getStyleClass().add("decision-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        across.getStyleClass().add("decision-axis");
        up.getStyleClass().add("decision-axis");
    }

    /**
     * @param inForce where its thresholds are others, dashed lines show them
     */
    void show(Policy policy, Policy inForce) {
        picture = PolicyPicture.of(policy);
        zoneLabels.clear();
        picture.zones().forEach(zone -> zoneLabels.add(zoneLabel(zone)));
        marks.clear();
        picture.confidences().forEach(value -> marks.add(mark(value)));
        picture.risks().forEach(value -> marks.add(mark(value)));
        before = PolicyPicture.of(inForce).confidences().stream()
                .filter(value -> !picture.confidences().contains(value))
                .toList();
        lines = before.stream().map(value -> line()).toList();
        getChildren().setAll(zoneLabels);
        getChildren().addAll(lines);
        getChildren().addAll(marks);
        getChildren().addAll(List.of(across, up));
        setAccessibleText(inWords(policy));
        requestLayout();
    }

    private static Label zoneLabel(Zone zone) {
        var label = new Label(nameOf(zone.outcome()));
        label.getStyleClass().addAll("decision-zone", zone.outcome().name().toLowerCase(Locale.ROOT));
        label.setWrapText(true);
        return label;
    }

    private static Line line() {
        var line = new Line();
        line.getStyleClass().add("decision-before");
        return line;
    }

    private static Label mark(double value) {
        var label = new Label(PolicyNumber.text(Math.round(value * 10_000) / 10_000d));
        label.getStyleClass().add("decision-mark");
        return label;
    }

    /** The same for ears. */
    private static String inWords(Policy policy) {
        return PolicyPicture.of(policy).zones().stream()
                .map(zone -> Texts.of(
                        "policy.map.zone", zone.from(), zone.to(), zone.low(), zone.high(), nameOf(zone.outcome())))
                .collect(Collectors.joining(" "));
    }

    static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Texts.of("policy.outcome.accepted");
            case CAVEAT -> Texts.of("policy.outcome.caveat");
            case FALLBACK -> Texts.of("policy.outcome.fallback");
            case PEOPLE -> Texts.of("policy.outcome.people");
            case REJECTED -> Texts.of("policy.outcome.rejected");
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - BELOW;
        List<Double> lows = picture.risks();
        for (int i = 0; i < zoneLabels.size(); i++) {
            Zone zone = picture.zones().get(i);
            Label label = zoneLabels.get(i);
            double x = snapPositionX(LEFT + zone.from() * width);
            double right = snapPositionX(LEFT + Math.min(1, zone.to()) * width);
            double top = topOf(zone.low(), lows, height);
            double bottom = bottomOf(zone.low(), lows, height);
            label.setText(right - x < TIGHT ? "" : nameOf(zone.outcome()));
            label.resizeRelocate(x, top, right - x, bottom - top);
        }
        layoutLines(width, height);
        layoutMarks(width, height, lows);
    }

    /** The upper zones are narrow on the scale, so each has a strip of its own that its word fits in. */
    private static double topOf(double low, List<Double> lows, double height) {
        return Math.min(lows.indexOf(low) * STRIP, height);
    }

    private static double bottomOf(double low, List<Double> lows, double height) {
        int index = lows.indexOf(low);
        return index == lows.size() - 1 ? height : (index + 1) * STRIP;
    }

    private void layoutLines(double width, double height) {
        for (int i = 0; i < lines.size(); i++) {
            double x = snapPositionX(LEFT + before.get(i) * width);
            Line line = lines.get(i);
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(picture.risks().size() * STRIP - STRIP);
            line.setEndY(height);
        }
    }

    private void layoutMarks(double width, double height, List<Double> lows) {
        List<Double> confidences = picture.confidences();
        double free = 0;
        for (int i = 0; i < marks.size(); i++) {
            Label label = marks.get(i);
            double w = label.prefWidth(-1);
            double h = label.prefHeight(-1);
            if (i < confidences.size()) {
                double x = Math.max(free, LEFT + confidences.get(i) * width - (i == 0 ? 0 : w / 2));
                label.resizeRelocate(Math.min(x, getWidth() - w), height + 2, w, h);
                free = x + w + 4;
            } else {
                double y = bottomOf(lows.get(i - confidences.size()), lows, height) - h / 2;
                label.resizeRelocate(LEFT - w - 6, Math.min(y, height - h), w, h);
            }
        }
        across.resizeRelocate(0, height + 2, across.prefWidth(-1), across.prefHeight(-1));
        up.resizeRelocate(0, height / 2, up.prefWidth(-1), up.prefHeight(-1));
    }
}
