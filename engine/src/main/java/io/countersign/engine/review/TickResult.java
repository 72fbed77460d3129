package io.countersign.engine.review;

/**
 * What one tick did.
 *
 * @param lapsed claims that lapsed
 * @param published decided items that were published
 * @param expired items on which the expiry of their rule was carried out
 * @param massExpiry how many items fell due at once without being expired, because they are suspiciously many; a
 *     person has to confirm with {@link ReviewQueue#expireDue}; usually 0
 */
public record TickResult(int lapsed, int published, int expired, int massExpiry) {}
