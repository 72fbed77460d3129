package io.countersign.app.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/**
 * News for people who hear the window. JavaFX has no live regions: the news is a text of its own that tells the screen
 * reader of every change, and that Tab reaches while it stands; it never takes the keyboard.
 */
public final class Spoken {
    private Spoken() {}

    /** The node, shown now, says this. */
    public static void say(Node node, Tone tone, String text) {
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(Texts.of("spoken.news", tone.word(), text));
        node.setFocusTraversable(true);
        node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The node has nothing to say any more. */
    public static void fallSilent(Node node) {
        node.setAccessibleText("");
        node.setFocusTraversable(false);
    }
}
