package io.countersign.engine.decision;

/** Chooses which decisions people look at although no gate demands it: by the request's id alone, so that a repeated request is chosen again. */
final class AuditSampling {
    private AuditSampling() {}

    /**
     * Whether a request is chosen. The id is hashed with 64-bit FNV-1a (Fowler, Noll, Vo) and mixed with the finalizer of
     * SplitMix64 (Steele, Lea, Flood 2014); the upper 53 bits are the number from 0 to 1 that is compared with the rate.
     */
    static boolean chooses(String id, double rate) {
        if (rate <= 0) {
            return false;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return (hash >>> 11) * 0x1p-53 < rate;
    }
}
