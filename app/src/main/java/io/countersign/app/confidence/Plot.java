package io.countersign.app.confidence;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.plugins.XValueIndicator;
import io.fair_acc.chartfx.plugins.Zoomer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** A chart whose horizontal axis can be zoomed and moved, and brought home again. */
public final class Plot extends XYChart {
    private static final double TOLERANCE = 1e-9;

    private final DefaultNumericAxis across;
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    private final Zoomer zoomer = new Zoomer(AxisMode.X);
    private List<ChartPlugin> marks = List.of();
    private double homeMin;
    private double homeMax = 1;

    /**
     * With these axes.
     *
     * @param dragZooms whether dragging chooses what to zoom into and the arrows move; else only the wheel, + and - zoom
     */
    public Plot(DefaultNumericAxis across, DefaultNumericAxis up, boolean dragZooms) {
        super(across, up);
        this.across = across;
        getStyleClass().add("plot");
        setAnimated(false);
        getMenuPane().setTriggerDistance(0);
        getMenuPane().setTop(null);
        getTitleLegendPane().remove(getLegend().getNode());
        Stream.of(getCanvas(), across.getCanvas(), up.getCanvas()).forEach(Plot::drawOnce);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        across.setAutoRanging(false);
        across.minProperty().subscribe(this::compareWithHome);
        across.maxProperty().subscribe(this::compareWithHome);
        createZoomer(dragZooms);
        PlotKeys.on(this, dragZooms);
    }

    /** An axis without a unit, which is divided this way. */
    public static DefaultNumericAxis axis(String name, Ticks ticks) {
        var axis = new DefaultNumericAxis(name);
        axis.setUnit(null);
        axis.setAxisLabelFormatter(ticks);
        axis.setMinorTickCount(0);
        return axis;
    }

    /** A canvas is a picture already; a cached one would be painted twice whenever it changes. */
    private static void drawOnce(Canvas canvas) {
        canvas.setCache(false);
    }

    /** Shows these marks from now on, in place of those before. */
    public void mark(List<ChartPlugin> wanted) {
        getPlugins().removeAll(marks);
        marks = List.copyOf(wanted);
        getPlugins().addAll(marks);
    }

    /** A line at a place of the horizontal axis, with words on this side of it at a share of the height. */
    public ChartPlugin line(double place, String words, HPos side, double height) {
        var line = new XValueIndicator(across, place, words);
        line.setEditable(false);
        line.setLabelHorizontalAnchor(side);
        line.setLabelPosition(height);
        return line;
    }

    private void createZoomer(boolean dragZooms) {
        zoomer.setSliderVisible(false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setZoomInMouseFilter(event -> dragZooms && isPlainDrag(event) && isWithin(event));
        zoomer.setPanMouseFilter(event -> isMove(event) && isWithin(event));
        zoomer.setZoomOutMouseFilter(event -> event.getButton() == MouseButton.SECONDARY && isWithin(event));
        zoomer.setZoomOriginMouseFilter(event -> false);
        Predicate<ScrollEvent> turned = event -> isMine(event) && event.getDeltaY() != 0;
        zoomer.setZoomScrollFilter(turned);
        getPlugins().add(zoomer);
    }

    static boolean isPlainDrag(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
    }

    private static boolean isMove(MouseEvent event) {
        return event.getButton() == MouseButton.MIDDLE
                || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
    }

    /** Plugins hear what happens anywhere in the window; only what happens here is this chart's business. */
    boolean isMine(InputEvent event) {
        return event.getTarget() instanceof Node target && isBelow(target);
    }

    /** Whether it happens here, where the data are drawn. */
    boolean isWithin(MouseEvent event) {
        return isMine(event)
                && getCanvas()
                        .getBoundsInLocal()
                        .contains(getCanvas().sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private boolean isBelow(Node target) {
        for (@Nullable Node node = target; node != null; node = node.getParent()) {
            if (node.equals(this)) {
                return true;
            }
        }
        return false;
    }

    /** The whole range of the horizontal axis; shown, unless the person has zoomed. */
    public void home(double min, double max) {
        boolean stays = zoomed.get();
        homeMin = min;
        homeMax = max;
        if (!stays) {
            across.set(min, max);
        }
        compareWithHome();
    }

    /** Shows the same of the horizontal axis as the other, from now on. */
    void moveWith(Plot other) {
        other.across.minProperty().subscribe(() -> across.set(other.across.getMin(), other.across.getMax()));
        other.across.maxProperty().subscribe(() -> across.set(other.across.getMin(), other.across.getMax()));
    }

    public void showAll() {
        zoomer.clear();
        across.setAutoRanging(false);
        across.set(homeMin, homeMax);
    }

    /** Shows so many times as much around the middle of what is shown, nothing beyond the whole. */
    void zoom(double factor) {
        double width = Math.min((across.getMax() - across.getMin()) * factor, homeMax - homeMin);
        double middle = (across.getMin() + across.getMax()) / 2;
        showFrom(middle - width / 2, width);
    }

    /** Moves by this share of what is shown, not beyond the whole. */
    void move(double share) {
        double width = across.getMax() - across.getMin();
        showFrom(across.getMin() + width * share, width);
    }

    private void showFrom(double wanted, double width) {
        double from = Math.max(homeMin, Math.min(wanted, homeMax - width));
        across.set(from, from + width);
    }

    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    public DefaultNumericAxis across() {
        return across;
    }

    /** The value at this place. Until the next frame the axis itself mixes what it showed with what it will show. */
    double valueAt(MouseEvent event) {
        double x =
                getCanvas().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return across.getMin() + x / getCanvas().getWidth() * (across.getMax() - across.getMin());
    }

    private void compareWithHome() {
        double tolerance = (homeMax - homeMin) * TOLERANCE;
        zoomed.set(Math.abs(across.getMin() - homeMin) > tolerance || Math.abs(across.getMax() - homeMax) > tolerance);
    }
}
