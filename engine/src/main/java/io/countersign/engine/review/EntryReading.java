package io.countersign.engine.review;

/** What came of reading a raw entry. */
public sealed interface EntryReading {
    /** It can become an item. */
    record Understood(ProducerEntry entry) implements EntryReading {}

    /** It belongs in quarantine. */
    record Rejected(Malformed reason) implements EntryReading {}
}
