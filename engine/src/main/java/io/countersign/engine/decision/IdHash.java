package io.countersign.engine.decision;

/** A number for an id, which looks random and is the same each time. */
public final class IdHash {
    private IdHash() {}

    /**
     * 64-bit FNV-1a (Fowler, Noll, Vo) over the characters, mixed with the finalizer of SplitMix64 (Steele, Lea, Flood
     * 2014).
     */
    public static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
