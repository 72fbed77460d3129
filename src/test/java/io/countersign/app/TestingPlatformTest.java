package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The platform under every journey behaves as a desk does. */
class TestingPlatformTest extends FxTest {
    private ListView<String> list;
    private TextField field;
    private Button asks;
    private Label answer;
    private final List<String> typed = new ArrayList<>();

    @Override
    protected Parent content() {
        list = new ListView<>();
        field = new TextField();
        asks = new Button("Ask");
        answer = new Label("none");
        list.setItems(FXCollections.observableArrayList("one", "two", "three", "four"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var menu = new MenuItem("Mark");
        menu.setOnAction(event -> answer.setText("marked"));
        list.setContextMenu(new ContextMenu(menu));
        asks.setOnAction(event -> ask());
        var box = new VBox(list, field, asks, answer);
        box.addEventFilter(KeyEvent.KEY_TYPED, event -> typed.add(event.getCharacter()));
        return box;
    }

    private void ask() {
        var alert = new Alert(Alert.AlertType.CONFIRMATION, "Sure?", ButtonType.OK, ButtonType.CANCEL);
        alert.initOwner(stage);
        answer.setText(alert.showAndWait().map(ButtonType::getText).orElse("closed"));
    }

    @Test
    void theScreenHoldsALargeWindow() {
        assertThat(Screen.getPrimary().getBounds().getWidth()).isEqualTo(1920);
        assertThat(stage.getScene().getWidth()).isEqualTo(1280);
    }

    @Test
    void shiftAndControlClicksSelectSeveral() {
        clickOn("one");
        press(KeyCode.SHIFT).clickOn("three").release(KeyCode.SHIFT);
        assertThat(list.getSelectionModel().getSelectedItems()).containsExactly("one", "two", "three");
        press(KeyCode.CONTROL).clickOn("two").release(KeyCode.CONTROL);
        assertThat(list.getSelectionModel().getSelectedItems()).containsExactly("one", "three");
    }

    @Test
    void aRightClickSelectsAndOpensTheMenu() {
        clickOn("two", MouseButton.SECONDARY);
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo("two");
        clickOn("Mark");
        assertThat(answer.getText()).isEqualTo("marked");
    }

    @Test
    void aClickOutsideClosesTheMenu() {
        clickOn("two", MouseButton.SECONDARY);
        clickOn(field);
        assertThat(lookup("Mark").tryQuery()).isEmpty();
    }

    @Test
    void aDialogBlocksItsOwnerUntilItIsAnswered() {
        clickOn(asks);
        clickOn(field).write("lost");
        assertThat(field.getText()).isEmpty();
        clickOn("OK");
        assertThat(answer.getText()).isEqualTo("OK");
        clickOn(field).write("kept");
        assertThat(field.getText()).isEqualTo("kept");
    }

    @Test
    void keysTypeWhatTheKeyboardSays() {
        clickOn(field);
        type(KeyCode.A, KeyCode.SLASH);
        press(KeyCode.SHIFT).type(KeyCode.SLASH, KeyCode.J).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field.getText()).isEqualTo("a/?J");
        assertThat(typed).containsExactly("a", "/", "?", "J");
    }

    @Test
    void aClickFocusesTheWindowUnderIt() {
        var other = interactOnce(() -> {
            var second = new Stage();
            second.setScene(new javafx.scene.Scene(new VBox(new Label("second")), 300, 200));
            second.setX(1400);
            second.setY(100);
            second.show();
            return second;
        });
        clickOn("second");
        assertThat(other.isFocused()).isTrue();
        assertThat(stage.isFocused()).isFalse();
        clickOn(field);
        assertThat(stage.isFocused()).isTrue();
        assertThat(other.isFocused()).isFalse();
        interact(other::close);
    }

    @Test
    void theWheelScrolls() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            many.add("row " + i);
        }
        interact(() -> list.getItems().setAll(many));
        moveTo(list).scroll(30, javafx.geometry.VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("row 0").tryQuery()).isEmpty();
    }

    private Stage interactOnce(java.util.concurrent.Callable<Stage> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
