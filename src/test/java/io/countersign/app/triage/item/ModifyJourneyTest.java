package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

class ModifyJourneyTest extends ItemWindow {
    @Test
    void changesTheOutputAndGivesIt() {
        openFirstOfTwo();
        type(KeyCode.M);
        CodeArea editor = lookup("#json-editor").query();
        assertThat(editor.isFocused()).isTrue();
        interact(() -> editor.replaceText(
                editor.getText().indexOf("500"), editor.getText().indexOf("500") + 3, "750"));
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(bench.outbox.last().output()).isEqualTo("{\"limit\":750,\"grant\":true}");
        assertThat(bench.openId()).contains("second");
    }

    @Test
    void undoInTheEditorUndoesTypingAndNoVerdict() {
        openFirstOfTwo();
        type(KeyCode.A);
        type(KeyCode.M);
        CodeArea editor = lookup("#json-editor").query();
        String before = editor.getText();
        write("zzz");
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(editor.getText()).isEqualTo(before);
        assertThat(bench.model.undoOfferProperty().get().map(UndoOffer::phase)).contains(VerdictTrack.Phase.KEPT);
    }

    @Test
    void saysWhereItIsBrokenWhileTyping() {
        openFirstOfTwo();
        type(KeyCode.M);
        write("x");
        assertThat(words(".modify-state .hyperlink")).contains("Line 1, column 1");
        type(KeyCode.BACK_SPACE);
        assertThat(words(".modify-state .label")).contains("Nothing changed: approve instead");
    }

    @Test
    void enterIndentsAsTheLineBefore() {
        openFirstOfTwo();
        type(KeyCode.M);
        type(KeyCode.RIGHT);
        type(KeyCode.ENTER);
        CodeArea editor = lookup("#json-editor").query();
        assertThat(editor.getText()).startsWith("{\n  \n");
    }

    @Test
    void tabLeavesTheEditor() {
        openFirstOfTwo();
        type(KeyCode.M);
        type(KeyCode.TAB);
        CodeArea editor = lookup("#json-editor").query();
        assertThat(editor.isFocused()).isFalse();
        assertThat(editor.getText()).doesNotContain("\t");
    }

    @Test
    void showsTheDifferenceByButton() {
        openFirstOfTwo();
        type(KeyCode.M);
        interact(() -> bench.model.composer().modify().textProperty().set("{\"limit\": 750, \"grant\": true}"));
        clickOn("#difference");
        assertThat(lookup(".diff-added").queryAll()).isNotEmpty();
        assertThat(lookup(".diff-removed").queryAll()).isNotEmpty();
        type(KeyCode.D);
        CodeArea editor = lookup("#json-editor").query();
        assertThat(editor.isFocused()).isTrue();
    }

    @Test
    void whatWasBegunAndLeftSaysSo() {
        openFirstOfTwo();
        assertThat(lookup("You began to change this output. Go on")
                        .match(Node::isVisible)
                        .queryAll())
                .isEmpty();
        type(KeyCode.M);
        write(" ");
        type(KeyCode.ESCAPE);
        assertThat(lookup("You began to change this output. Go on")
                        .match(Node::isVisible)
                        .queryAll())
                .isNotEmpty();
        type(KeyCode.M);
        assertThat(bench.model.composer().modify().textProperty().get()).startsWith(" ");
    }
}
