package io.countersign.app.shell;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen is shown, what lies over it, and what the palette offers. */
public final class ShellViewModel {
    private final List<Screen> screens;
    private final List<Command> everywhere;
    private final KeyBindings keys;
    private final ReadOnlyObjectWrapper<Screen> current;
    private final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NONE);

    /**
     * @param screens    in the order of the navigation, at least one
     * @param everywhere what the palette offers on every screen
     */
    public ShellViewModel(List<Screen> screens, List<Command> everywhere, KeyBindings keys) {
        if (screens.isEmpty()) {
            throw new IllegalArgumentException("screens must not be empty");
        }
        this.screens = List.copyOf(screens);
        this.everywhere = List.copyOf(everywhere);
        this.keys = keys;
        this.current = new ReadOnlyObjectWrapper<>(this.screens.getFirst());
    }

    public List<Screen> screens() {
        return screens;
    }

    public KeyBindings keys() {
        return keys;
    }

    public void goTo(Screen screen) {
        overlay.set(Overlay.NONE);
        current.set(screen);
    }

    /** An id that no screen has leaves everything as it is. */
    public void goTo(String id) {
        screens.stream().filter(screen -> screen.id().equals(id)).findFirst().ifPresent(this::goTo);
    }

    /** The first screen is number 1. */
    public boolean goToNumber(int number) {
        if (number < 1 || number > screens.size()) {
            return false;
        }
        goTo(screens.get(number - 1));
        return true;
    }

    /** Opens it, or closes it when it is open already. */
    public void toggle(Overlay wanted) {
        overlay.set(overlay.get() == wanted ? Overlay.NONE : wanted);
    }

    public void closeOverlay() {
        overlay.set(Overlay.NONE);
    }

    /** What can be done now: the screen's own commands first, then the screens, then what works everywhere. */
    public List<Command> commands() {
        var commands = new ArrayList<>(current.get().commands());
        for (var screen : screens) {
            if (!screen.equals(current.get())) {
                commands.add(Command.of(Texts.of("palette.go-to", Texts.of(screen.titleKey())), () -> goTo(screen)));
            }
        }
        commands.addAll(everywhere);
        commands.add(Command.of(KeyMap.CHEAT_SHEET, () -> true, () -> overlay.set(Overlay.CHEAT_SHEET)));
        commands.removeIf(command -> !command.possible().getAsBoolean());
        return List.copyOf(commands);
    }

    /** Does what this key stands for on the first screen that knows it, and goes there. */
    public void perform(KeyMap key) {
        for (var screen : screens) {
            for (var command : screen.commands()) {
                if (command.key().filter(held -> held == key).isPresent()) {
                    goTo(screen);
                    command.action().run();
                    return;
                }
            }
        }
    }

    public ReadOnlyObjectProperty<Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }
}
