package io.countersign.app.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;

/** The keys in force: the defaults of {@link KeyMap}, the person's remappings, and whether single characters act at all. */
public final class KeyBindings {
    private final ReadOnlyObjectWrapper<Map<KeyMap, KeyStroke>> remapped = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty singleCharacters = new SimpleBooleanProperty(true);

    public KeyStroke strokeOf(KeyMap key) {
        return remapped.get().getOrDefault(key, key.standard());
    }

    /** The key as people read it, for instance "Ctrl+K". */
    public String label(KeyMap key) {
        return strokeOf(key).forPeople();
    }

    /** All the ways to press it, the remappable first. */
    public Stream<String> labels(KeyMap key) {
        return strokesOf(key).filter(this::acts).map(KeyStroke::forPeople);
    }

    public Optional<KeyMap> match(KeyEvent event) {
        return Arrays.stream(KeyMap.values())
                .filter(key -> strokesOf(key).anyMatch(stroke -> acts(stroke) && stroke.matches(event)))
                .findFirst();
    }

    public Remapping remap(KeyMap key, KeyStroke stroke) {
        if (!key.remappable() || ReservedStrokes.contains(stroke)) {
            return new Remapping.Reserved();
        }
        var holder = holderOf(stroke, key);
        if (holder.isPresent()) {
            return new Remapping.Collides(holder.get());
        }
        var next = new EnumMap<KeyMap, KeyStroke>(KeyMap.class);
        next.putAll(remapped.get());
        next.put(key, stroke);
        publish(next);
        return new Remapping.Done();
    }

    /** Back to the default of this key, unless another key has taken it meanwhile. */
    public Remapping reset(KeyMap key) {
        return remap(key, key.standard());
    }

    public void resetAll() {
        remapped.set(Map.of());
    }

    public ReadOnlyObjectProperty<Map<KeyMap, KeyStroke>> remappedProperty() {
        return remapped.getReadOnlyProperty();
    }

    /** WCAG 2.1.4: whether keys that are a bare character act. */
    public BooleanProperty singleCharactersProperty() {
        return singleCharacters;
    }

    /** The remappings as settings keep them: key id to stroke. */
    public Map<String, String> toText() {
        return remapped.get().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().id(), entry -> entry.getValue().text()));
    }

    /** Takes over what settings kept; what is unknown, reserved or collides is left out. */
    public void load(Map<String, String> text) {
        var next = new EnumMap<KeyMap, KeyStroke>(KeyMap.class);
        text.forEach((id, stroke) -> KeyMap.byId(id)
                .filter(KeyMap::remappable)
                .ifPresent(key -> KeyStroke.parse(stroke)
                        .filter(parsed -> !ReservedStrokes.contains(parsed))
                        .ifPresent(parsed -> next.put(key, parsed))));
        publish(next);
        for (var key : Set.copyOf(next.keySet())) {
            if (holderOf(strokeOf(key), key).isPresent()) {
                next.remove(key);
                publish(next);
            }
        }
    }

    private void publish(EnumMap<KeyMap, KeyStroke> next) {
        next.entrySet().removeIf(entry -> entry.getValue().equals(entry.getKey().standard()));
        remapped.set(Map.copyOf(next));
    }

    private Optional<KeyMap> holderOf(KeyStroke stroke, KeyMap except) {
        return Arrays.stream(KeyMap.values())
                .filter(key -> key != except)
                .filter(key -> strokesOf(key).anyMatch(held -> ReservedStrokes.overlap(held, stroke)))
                .findFirst();
    }

    private Stream<KeyStroke> strokesOf(KeyMap key) {
        return Stream.concat(Stream.of(strokeOf(key)), key.also().stream());
    }

    private boolean acts(KeyStroke stroke) {
        return singleCharacters.get() || !stroke.singleCharacter();
    }
}
