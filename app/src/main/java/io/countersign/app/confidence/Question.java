package io.countersign.app.confidence;

import java.util.Optional;

/**
 * What people want to see.
 *
 * @param other whom to compare with, if anybody
 */
record Question(TimeWindow window, Whose whose, Optional<Whose> other) {
    static final Question FIRST = new Question(TimeWindow.HOUR, Whose.ALL, Optional.empty());

    Question in(TimeWindow another) {
        return new Question(another, whose, other);
    }

    Question about(Whose another) {
        return new Question(window, another, other);
    }

    Question against(Optional<Whose> another) {
        return new Question(window, whose, another);
    }
}
