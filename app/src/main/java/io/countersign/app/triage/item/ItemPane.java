package io.countersign.app.triage.item;

import io.countersign.app.ui.Banner;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The detail pane: header, item, undo, and either the verdicts or what is being composed. */
public final class ItemPane extends VBox {
    private final ItemViewModel model;
    private final ItemKeys keys;
    private final ItemHeader header;
    private final Banner standing = new Banner();
    private final Banner notice = new Banner();
    private final ItemCenter center;
    private final ActionBar actions;
    private final ReasonPane reasons;
    private final SnoozePane snooze;
    private final ModifyPane modify;
    private @Nullable Node focusBefore;

    public ItemPane(ItemViewModel model, KeyBindings bindings) {
        this.model = model;
        keys = new ItemKeys(model, this);
        header = new ItemHeader(model.desk().clock());
        center = new ItemCenter(model, bindings);
        actions = new ActionBar(model, bindings);
        reasons = new ReasonPane(model, bindings);
        snooze = new SnoozePane(model);
        modify = new ModifyPane(model, bindings);
        getStyleClass().add("item-pane");
        setAccessibleText(Texts.of("item.pane"));
        VBox.setVgrow(center, Priority.ALWAYS);
        getChildren()
                .setAll(
                        header,
                        standing,
                        new ConflictCard(model, bindings),
                        center,
                        new UndoBar(model, bindings),
                        notice,
                        reasons,
                        snooze,
                        actions);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
        addEventFilter(InputEvent.ANY, event -> model.active());
        subscribe();
    }

    /** Carries out a command of the keyboard; false if it means nothing here now. */
    public boolean handle(KeyMap key, KeyEvent event) {
        return keys.handle(key, event);
    }

    /** Puts the keyboard on the item, so that it can be scrolled. */
    @Override
    public void requestFocus() {
        center.readable().requestFocus();
    }

    private void subscribe() {
        model.screenProperty().subscribe(this::show);
        model.standingProperty().subscribe(any -> showStanding());
        model.claimClockProperty().subscribe(any -> showStanding());
        model.noticeProperty()
                .subscribe(said ->
                        said.ifPresentOrElse(words -> notice.show(words.sentence(), words.tone()), notice::hide));
        model.composer().modeProperty().subscribe(this::compose);
    }

    private void show(ItemScreen screen) {
        Optional.of(screen).flatMap(ItemScreen::shownRow).ifPresent(header::show);
        boolean something = !(screen instanceof ItemScreen.Nothing);
        place(header, something);
        place(actions, something && model.composer().modeProperty().get() == Composing.NOTHING);
    }

    private void showStanding() {
        Standing now = model.standingProperty().get();
        var desk = model.desk();
        header.showClaim(now, model.claimClockProperty().get(), desk.reviewer().name());
        StandingWords.of(now, desk.clock())
                .ifPresentOrElse(words -> standing.show(words.sentence(), words.tone()), standing::hide);
    }

    private void compose(Composing mode) {
        boolean words = mode != Composing.NOTHING && mode != Composing.SNOOZE && mode != Composing.MODIFY;
        rememberFocus(mode);
        place(reasons, words);
        place(snooze, mode == Composing.SNOOZE);
        place(actions, mode == Composing.NOTHING && !(model.screenProperty().get() instanceof ItemScreen.Nothing));
        center.edit(modify, mode == Composing.MODIFY);
        switch (mode) {
            case NOTHING -> restoreFocus();
            case MODIFY -> {
                modify.start();
                modify.focus();
            }
            case SNOOZE -> snooze.focus();
            case APPROVE, REJECT, ESCALATE, COMMENT, REOPEN -> {
                reasons.show(mode);
                reasons.focus();
            }
        }
    }

    private void rememberFocus(Composing mode) {
        boolean outside = getScene() != null && !isComposing(getScene().getFocusOwner());
        if (mode != Composing.NOTHING && outside) {
            focusBefore = getScene().getFocusOwner();
        }
    }

    /** Composing may end late, when the verdict is safe; then the keyboard stays where the person took it meanwhile. */
    private void restoreFocus() {
        @Nullable Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (focusBefore != null && (owner == null || isComposing(owner))) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    private boolean isComposing(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == reasons || at == snooze || at == modify) {
                return true;
            }
        }
        return false;
    }

    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.composer().modeProperty().get() != Composing.NOTHING) {
            model.back();
            event.consume();
        }
    }

    private static void place(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
