package io.countersign.engine.review;

/** The people of the review tests. */
public final class People {
    public static final Reviewer ALICE = new Reviewer("alice");
    public static final Reviewer BOB = new Reviewer("bob");
    public static final Reviewer CAROL = new Reviewer("carol");
    /** A senior. */
    public static final Reviewer SAM = new Reviewer("sam");
    /** An analyst. */
    public static final Reviewer ANN = new Reviewer("ann");
    /** An admin. */
    public static final Reviewer ADA = new Reviewer("ada");

    private People() {}

    static void register(ReviewerRegistry registry) {
        registry.register(SAM, Role.SENIOR, ADA);
        registry.register(ANN, Role.ANALYST, ADA);
        registry.register(ADA, Role.ADMIN, ADA);
    }
}
