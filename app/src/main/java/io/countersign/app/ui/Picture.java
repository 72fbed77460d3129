package io.countersign.app.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** A picture of a window's content, or of a part of it: taken on the FX thread, saved on any. */
public final class Picture {
    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    public static Picture of(Scene scene) {
        return of(scene.snapshot(null));
    }

    /** A part of a window. */
    public static Picture of(Node node) {
        return of(node.snapshot(null, null));
    }

    private static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, width, height, argb, 0, width);
        return new Picture(pixels);
    }

    /** Writes a PNG; makes the folder if need be, and replaces a file of that name. */
    public void save(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ImageIO.write(pixels, "png", file.toFile());
    }
}
