package io.countersign.failure;

/** What must hold after everything has failed. */
enum Invariant {
    I1("every acknowledged LPUSH is present exactly once"),
    I2("one result per final item"),
    I3("every click is recorded once, with consistent answers"),
    I4("no claim is shared or superseded unnoticed"),
    I5("distinct approvers, and a senior where one is required"),
    I6("no undone vote is counted, nothing is published twice"),
    I7("the audit chain is intact and gapless"),
    I8("each open item is in exactly one set"),
    I9("rows equal the state, and live views equal the server"),
    I10("every acknowledged OK is in the audit");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    /** A promise that was not kept. */
    record Breach(Invariant invariant, String what) {
        @Override
        public String toString() {
            return "%s (%s): %s".formatted(invariant, invariant.promise, what);
        }
    }
}
