package io.countersign.app.triage.item;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The model's advice on the item that is open: whether it is to be seen, and when the person asks for it. */
public final class Advice {
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper asked = new ReadOnlyLongWrapper();

    /** Whether it is to be seen. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Rises whenever the person asks for it, seen or not. */
    public ReadOnlyLongProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The person asks for it. */
    public void ask() {
        revealed.set(true);
        asked.set(asked.get() + 1);
    }

    /** Another item is opened, or this one has been judged. */
    void begin(boolean hidden) {
        revealed.set(!hidden);
    }
}
