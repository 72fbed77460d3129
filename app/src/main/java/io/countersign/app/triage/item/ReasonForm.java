package io.countersign.app.triage.item;

import io.countersign.engine.review.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A reason: one of the usual ones, words of one's own, or both. */
public final class ReasonForm {
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReasonCode>> code = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReasonCode>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding enough = Bindings.createBooleanBinding(this::isEnough, words, code);

    /** What was entered, to go on with later. */
    public record Draft(Optional<ReasonCode> code, String words) {
        static final Draft EMPTY = new Draft(Optional.empty(), "");
    }

    void start(List<ReasonCode> offered, Draft draft) {
        choices.set(offered);
        code.set(draft.code());
        words.set(draft.words());
    }

    Draft draft() {
        return new Draft(code.get(), words.get());
    }

    /** Chooses the reason with this number, from 1; chosen again it is not chosen. */
    public boolean choose(int number) {
        if (number < 1 || number > choices.get().size()) {
            return false;
        }
        var chosen = Optional.of(choices.get().get(number - 1));
        code.set(chosen.equals(code.get()) ? Optional.empty() : chosen);
        return true;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<Optional<ReasonCode>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ReasonCode>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Whether it says something, and not more than fits. */
    public BooleanBinding enoughBinding() {
        return enough;
    }

    /** How many characters are too many; 0 or less if it fits. */
    public int excess() {
        return reason().length() - Verdict.LONGEST_REASON;
    }

    /** The reason as it is kept. */
    public String reason() {
        String own = words.get().strip();
        return code.get()
                .map(chosen -> own.isEmpty() ? chosen.label() : chosen.label() + ": " + own)
                .orElse(own);
    }

    private boolean isEnough() {
        boolean saysSomething = !words.get().isBlank()
                || code.get().filter(chosen -> !chosen.needsWords()).isPresent();
        return saysSomething && excess() <= 0;
    }
}
