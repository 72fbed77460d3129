package io.countersign.app.async;

/** Told by the work, from its own thread, how far it is. */
public interface Progress {
    /** Progress that nobody watches. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void note(String message) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** How much is done; a total of zero or less means that the whole is not known. */
    void at(long done, long total);

    void note(String message);

    /** Long work asks now and then, and stops early when true. */
    boolean cancelled();
}
