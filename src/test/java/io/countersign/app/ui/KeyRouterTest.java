package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class KeyRouterTest extends FxTest {
    private final List<KeyMap> handled = new ArrayList<>();
    private VBox box;
    private Button button;
    private TextField field;
    private CodeArea area;
    private Subscription listening;

    @Override
    protected Parent content() {
        button = new Button("Somewhere to stand");
        field = new TextField();
        area = new CodeArea();
        area.setPrefSize(200, 60);
        box = new VBox(button, field, area);
        listening = KeyRouter.listen(box, new KeyBindings(), (key, event) -> handled.add(key));
        return box;
    }

    @Test
    void aKeyIsACommand() {
        focus(button);
        type(KeyCode.A, KeyCode.SLASH, KeyCode.ENTER);
        assertThat(handled()).containsExactly(KeyMap.APPROVE, KeyMap.SEARCH, KeyMap.OPEN);
    }

    @Test
    void aKeyHeldDownActsOnce() {
        focus(button);
        hold(KeyCode.A, 3);
        assertThat(handled()).containsExactly(KeyMap.APPROVE);
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE, KeyMap.APPROVE);
    }

    @Test
    void aMovingKeyHeldDownGoesOn() {
        focus(button);
        hold(KeyCode.J, 3);
        assertThat(handled()).containsExactly(KeyMap.NEXT, KeyMap.NEXT, KeyMap.NEXT);
    }

    @Test
    void aWindowThatLostTheFocusForgetsWhatWasHeld() {
        focus(button);
        press(KeyCode.A);
        interact(() -> stage.hide());
        release(KeyCode.A);
        interact(() -> {
            stage.show();
            stage.requestFocus();
            button.requestFocus();
        });
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE, KeyMap.APPROVE);
    }

    @Test
    void nothingIsDecidedWhileSomebodyTypes() {
        focus(field);
        type(KeyCode.A, KeyCode.J, KeyCode.ENTER);
        assertThat(handled()).isEmpty();
        assertThat(field.getText()).isEqualTo("aj");
        focus(area);
        type(KeyCode.R);
        assertThat(handled()).isEmpty();
        assertThat(area.getText()).isEqualTo("r");
    }

    @Test
    void aFieldThatCannotBeEditedIsNoTyping() {
        interact(() -> field.setEditable(false));
        focus(field);
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE);
    }

    @Test
    void commitAndThePaletteWorkWhileSomebodyTypes() {
        focus(field);
        press(KeyCode.CONTROL).type(KeyCode.ENTER, KeyCode.K).release(KeyCode.CONTROL);
        assertThat(handled()).containsExactly(KeyMap.COMMIT, KeyMap.PALETTE);
    }

    @Test
    void nothingIsDecidedWhileAPopupIsOpen() {
        focus(button);
        var menu = new AutoHiding();
        interact(() -> menu.show(stage, 200, 300));
        type(KeyCode.A);
        assertThat(handled()).isEmpty();
        interact(menu::hide);
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE);
    }

    @Test
    void aTooltipIsNoPopupInThisSense() {
        focus(button);
        interact(() -> new Tooltip("Only words").show(stage, 200, 300));
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE);
    }

    @Test
    void whatTakesEveryKeyLeavesNoneForCommands() {
        interact(() -> KeyRouter.takesEveryKey(button, true));
        focus(button);
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        type(KeyCode.A);
        assertThat(handled()).isEmpty();
        interact(() -> KeyRouter.takesEveryKey(button, false));
        type(KeyCode.A);
        assertThat(handled()).containsExactly(KeyMap.APPROVE);
    }

    @Test
    void unsubscribedItHearsNothing() {
        focus(button);
        interact(listening::unsubscribe);
        type(KeyCode.A);
        assertThat(handled()).isEmpty();
    }

    /** As a keyboard repeats a key that is held down; the robot of the test framework refuses to. */
    private void hold(KeyCode code, int presses) {
        interact(() -> {
            var keyboard = new Robot();
            for (int i = 0; i < presses; i++) {
                keyboard.keyPress(code);
            }
            keyboard.keyRelease(code);
        });
    }

    private void focus(Node node) {
        interact(node::requestFocus);
    }

    private List<KeyMap> handled() {
        WaitForAsyncUtils.waitForFxEvents();
        return List.copyOf(handled);
    }

    /** A menu that leaves the focus where it was, as a completion list does. */
    private static final class AutoHiding extends ContextMenu {
        AutoHiding() {
            super(new MenuItem("Choice"));
            setAutoHide(false);
        }
    }
}
