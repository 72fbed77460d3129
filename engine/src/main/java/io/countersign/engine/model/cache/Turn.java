package io.countersign.engine.model.cache;

/** What somebody has to do who wants an answer. */
public sealed interface Turn {
    /** Nothing: another one has just got the answer to the same. */
    record Follow(FoundAnswer found) implements Turn {}

    /** Get the answer, for everybody who wants the same. Belongs to one thread. */
    non-sealed interface Lead extends Turn, AutoCloseable {
        /** Hands the answer to everybody who waits for it, and to who comes until this is closed. */
        void answered(FoundAnswer found);

        /** Ends it. If there was no answer, one of those who wait leads next. */
        @Override
        void close();
    }
}
