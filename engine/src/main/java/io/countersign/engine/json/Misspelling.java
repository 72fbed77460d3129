package io.countersign.engine.json;

import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names that were surely meant for others. A reader that heeds some names and leaves the rest to its callers would take them for
 * the rest, and the caller would believe that they hold. What was meant cannot be there too: beside {@code approved}, {@code
 * approver} is a name of the caller's own.
 */
public final class Misspelling {
    /** Shorter names resemble too many others. */
    private static final int SHORTEST = 5;

    private static final int MOST_READ = 1_000;

    private Misspelling() {}

    /**
     * The first name that resembles a known one; null if there is none among the first 1,000.
     *
     * @param isThere whether a known name is among the names, with a value
     */
    public static @Nullable FieldProblem in(Iterator<String> names, Predicate<String> isThere, Set<String> known) {
        for (int i = 0; i < MOST_READ && names.hasNext(); i++) {
            String name = names.next();
            if (!known.contains(name) && isMeantFor(name, isThere, known)) {
                return new FieldProblem(name, NearestName.words(name, known));
            }
        }
        return null;
    }

    private static boolean isMeantFor(String name, Predicate<String> isThere, Set<String> known) {
        return NearestName.of(name, known)
                .filter(near -> near.length() >= SHORTEST && !isThere.test(near))
                .isPresent();
    }
}
