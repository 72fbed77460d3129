package io.countersign.app.ui;

import java.util.Arrays;
import java.util.Optional;

/** Every command that has a key: the help, the palette and the settings are drawn from it. */
public enum KeyMap {
    NEXT(KeyGroup.MOVE, "next", "key.next", Use.REPEATS, "J", "Down"),
    PREVIOUS(KeyGroup.MOVE, "previous", "key.previous", Use.REPEATS, "K", "Up"),
    OPEN(KeyGroup.MOVE, "open", "key.open", Use.FIXED, "Enter"),
    BACK(KeyGroup.MOVE, "back", "key.back", Use.FIXED, "Esc"),
    SELECT(KeyGroup.MOVE, "select", "key.select", Use.PLAIN, "X"),
    SELECT_NEXT(KeyGroup.MOVE, "select-next", "key.select-next", Use.REPEATS, "Shift+J"),
    SELECT_PREVIOUS(KeyGroup.MOVE, "select-previous", "key.select-previous", Use.REPEATS, "Shift+K"),
    SHOW_NEW(KeyGroup.MOVE, "show-new", "key.show-new", Use.PLAIN, "."),
    SEARCH(KeyGroup.MOVE, "search", "key.search", Use.PLAIN, "/"),

    APPROVE(KeyGroup.DECIDE, "approve", "key.approve", Use.PLAIN, "A"),
    MODIFY(KeyGroup.DECIDE, "modify", "key.modify", Use.PLAIN, "M"),
    REJECT(KeyGroup.DECIDE, "reject", "key.reject", Use.PLAIN, "R"),
    ESCALATE(KeyGroup.DECIDE, "escalate", "key.escalate", Use.PLAIN, "E"),
    REASON(KeyGroup.DECIDE, "reason", "key.reason", Use.FIXED, "1–9"),
    COMMIT(KeyGroup.DECIDE, "commit", "key.commit", Use.WHILE_TYPING, "Shortcut+Enter"),
    UNDO(KeyGroup.DECIDE, "undo", "key.undo", Use.PLAIN, "Z", "Shortcut+Z"),

    SKIP(KeyGroup.ITEM, "skip", "key.skip", Use.PLAIN, "S"),
    SNOOZE(KeyGroup.ITEM, "snooze", "key.snooze", Use.PLAIN, "H"),
    COMMENT(KeyGroup.ITEM, "comment", "key.comment", Use.PLAIN, "C"),
    DIFF(KeyGroup.ITEM, "diff", "key.diff", Use.PLAIN, "D"),
    REVEAL(KeyGroup.ITEM, "reveal", "key.reveal", Use.PLAIN, "V"),

    PALETTE(KeyGroup.WINDOW, "palette", "key.palette", Use.WHILE_TYPING, "Shortcut+K"),
    CHEAT_SHEET(KeyGroup.WINDOW, "cheat-sheet", "key.cheat-sheet", Use.PLAIN, "?", "F1"),
    GO_TO_SCREEN(KeyGroup.WINDOW, "go-to-screen", "key.go-to-screen", Use.FIXED_WHILE_TYPING, "Shortcut+1–9");

    private enum Use {
        PLAIN,
        REPEATS,
        FIXED,
        WHILE_TYPING,
        FIXED_WHILE_TYPING
    }

    private final KeyGroup group;
    private final String id;
    private final String labelKey;
    private final Use use;
    private final String standard;
    private final String also;

    KeyMap(KeyGroup group, String id, String labelKey, Use use, String standard) {
        this(group, id, labelKey, use, standard, "");
    }

    KeyMap(KeyGroup group, String id, String labelKey, Use use, String standard, String also) {
        this.group = group;
        this.id = id;
        this.labelKey = labelKey;
        this.use = use;
        this.standard = standard;
        this.also = also;
    }

    public static Optional<KeyMap> byId(String id) {
        return Arrays.stream(values()).filter(key -> key.id.equals(id)).findFirst();
    }

    public KeyGroup group() {
        return group;
    }

    /** The name under which settings keep a remapping. */
    public String id() {
        return id;
    }

    public String label() {
        return Texts.of(labelKey);
    }

    public KeyStroke standard() {
        return KeyStroke.parse(standard).orElseThrow();
    }

    /** The key that always works beside the one that can be remapped. */
    public Optional<KeyStroke> also() {
        return KeyStroke.parse(also);
    }

    /** True when holding the key down goes on and on; any other key acts once per press. */
    public boolean repeats() {
        return use == Use.REPEATS;
    }

    public boolean remappable() {
        return use != Use.FIXED && use != Use.FIXED_WHILE_TYPING;
    }

    public boolean worksWhileTyping() {
        return use == Use.WHILE_TYPING || use == Use.FIXED_WHILE_TYPING;
    }
}
