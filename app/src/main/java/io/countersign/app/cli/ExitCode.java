package io.countersign.app.cli;

/** What the program tells its caller. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;

    /** Part of the input was refused; each refusal was listed. */
    static final int REFUSED = 1;

    /** Wrong usage, or the work could not start. */
    static final int USAGE = 2;

    private ExitCode() {}
}
