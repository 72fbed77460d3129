package io.countersign.app.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** The program's mark: a sheet with a signature line, and a tick across it. */
public final class AppIcon {
    private static final Color GROUND = Color.web("#0969da");
    private static final double DRAWN_SIZE = 64;
    private static final String TICK = "M16 29 L28 41 L49 16";
    private static final String LINE = "M16 53 H48";

    private AppIcon() {}

    /** In the sizes that desktops ask for; to be called on the FX thread. */
    public static List<Image> sizes() {
        return Stream.of(16, 32, 48, 64, 128, 256).map(AppIcon::draw).toList();
    }

    /** The mark as a node of this size. */
    public static Node mark(double size) {
        var ground = new Rectangle(DRAWN_SIZE, DRAWN_SIZE, GROUND);
        ground.setArcWidth(DRAWN_SIZE / 3);
        ground.setArcHeight(DRAWN_SIZE / 3);
        var mark = new Group(ground, stroke(TICK, 7), stroke(LINE, 5));
        mark.getTransforms().add(new Scale(size / DRAWN_SIZE, size / DRAWN_SIZE));
        return new Group(mark);
    }

    private static Image draw(int size) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return new Scene(new Group(mark(size))).getRoot().snapshot(parameters, null);
    }

    private static SVGPath stroke(String path, double width) {
        var line = new SVGPath();
        line.setContent(path);
        line.setFill(null);
        line.setStroke(Color.WHITE);
        line.setStrokeWidth(width);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return line;
    }
}
