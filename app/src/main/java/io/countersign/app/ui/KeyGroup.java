package io.countersign.app.ui;

public enum KeyGroup {
    MOVE("key.group.move"),
    DECIDE("key.group.decide"),
    ITEM("key.group.item"),
    WINDOW("key.group.window");

    private final String labelKey;

    KeyGroup(String labelKey) {
        this.labelKey = labelKey;
    }

    public String label() {
        return Texts.of(labelKey);
    }
}
