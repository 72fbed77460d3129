package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The form of a person who may not say what is usual. */
class DriftReadOnlyTest extends DriftScreenFixture {
    @Override
    boolean mayAccept() {
        return false;
    }

    @Test
    void whoIsNoAdminLooksAndIsToldWhy() throws IOException {
        publish(watched.usual(900).unsure(200));
        picture("drift-read-only");

        assertThat(words("#drift-notice"))
                .containsExactly(
                        "You can look, not change: what is usual is decided by admins. You are here as Analyst.");
        assertThat(lookup("#drift-accept").query().getParent().isVisible()).isFalse();
        assertThat(cutTexts()).isEmpty();
        interact(() -> model.acceptance().reasonProperty().set("so be it"));
        clickOn("#drift-notice").type(KeyCode.ENTER);
        assertThat(accepted).isEmpty();
    }
}
