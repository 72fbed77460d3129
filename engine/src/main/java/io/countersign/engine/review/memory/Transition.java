package io.countersign.engine.review.memory;

import java.util.List;

/**
 * What a wish makes of an item.
 *
 * @param after the item afterwards
 * @param answer what the caller is told
 * @param notes what there is to record
 */
record Transition<T>(Dossier after, T answer, List<Note> notes) {
    Transition {
        notes = List.copyOf(notes);
    }

    /** Whether anything happened: whatever happens is recorded. */
    boolean happened() {
        return !notes.isEmpty();
    }

    static <T> Transition<T> none(Dossier unchanged, T answer) {
        return new Transition<>(unchanged, answer, List.of());
    }

    static <T> Transition<T> of(Dossier after, T answer, Note note) {
        return new Transition<>(after, answer, List.of(note));
    }
}
