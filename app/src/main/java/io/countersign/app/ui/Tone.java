package io.countersign.app.ui;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What a colour means; each has a shape of its own, so that nobody has to tell colours apart. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    @SuppressWarnings("ImmutableEnumChecker") // a pseudo-class never changes
    private final PseudoClass state = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    public Ikon shape() {
        return switch (this) {
            case NEUTRAL -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case SUCCESS -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case DANGER -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
        };
    }

    /** What it means, for people who hear the window. */
    String word() {
        return switch (this) {
            case NEUTRAL -> Texts.of("tone.neutral");
            case INFO -> Texts.of("tone.info");
            case SUCCESS -> Texts.of("tone.success");
            case WARNING -> Texts.of("tone.warning");
            case DANGER -> Texts.of("tone.danger");
        };
    }

    /** Gives the node this tone and takes any other from it; app.css does the rest. */
    public void paint(Node node) {
        for (var tone : values()) {
            node.pseudoClassStateChanged(tone.state, tone == this);
        }
    }
}
