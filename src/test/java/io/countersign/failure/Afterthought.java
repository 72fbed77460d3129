package io.countersign.failure;

/** What somebody does who has just given a verdict. */
enum Afterthought {
    NONE,
    UNDO_AT_ONCE,
    UNDO_LATER,
    SEND_BESIDES,
    REOPEN;

    /** Of a number below 100. */
    static Afterthought of(int chance) {
        return switch (chance / 4) {
            case 0 -> UNDO_AT_ONCE;
            case 1, 2 -> UNDO_LATER;
            case 3 -> SEND_BESIDES;
            case 4 -> REOPEN;
            default -> NONE;
        };
    }
}
