package io.countersign.engine.decision;

/** Chooses which decisions people look at although no gate demands it: by the request's id alone, so that a repeated request is chosen again. */
final class AuditSampling {
    private AuditSampling() {}

    /** Whether a request is chosen: the upper 53 bits of its id's hash are the number from 0 to 1 that is compared with the rate. */
    static boolean chooses(String id, double rate) {
        return rate > 0 && (IdHash.of(id) >>> 11) * 0x1p-53 < rate;
    }
}
