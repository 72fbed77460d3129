package io.countersign.app.triage.index;

/** What the index remembers of a slot, one bit each. */
final class SlotFlags {
    /** In the queue: neither published nor gone. */
    static final int LIVE = 1;

    static final int OPEN = 1 << 1;

    /** Out of the person's sight: skipped or snoozed. */
    static final int HIDDEN = 1 << 2;

    /** Claimed by somebody else. */
    static final int OTHERS = 1 << 3;

    /** What the query asks for. */
    static final int MATCHES = 1 << 4;

    /** In the order that is shown. */
    static final int SHOWN = 1 << 5;

    /** Changed since the order was made, so that its place may be wrong. */
    static final int TOUCHED = 1 << 6;

    /** Met in the snapshot that is being read, or after it. */
    static final int SEEN = 1 << 7;

    private SlotFlags() {}

    static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
