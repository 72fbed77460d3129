package io.countersign.engine.decision.log;

import java.util.List;

/**
 * Records in their compact form, as one engine has written them. Immutable, if nobody changes the bytes.
 *
 * @param id its name
 * @param bytes the form, about 25 bytes a record
 * @param size how many records
 * @param lost how many the same engine had to drop before these, because the store could not be reached for too long
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record RecordBatch(BatchId id, byte[] bytes, int size, long lost) {
    public RecordBatch {
        if (size < 0 || lost < 0) {
            throw new IllegalArgumentException(
                    "size and lost must not be negative, were %d and %d".formatted(size, lost));
        }
    }

    /** Records in their compact form. */
    public static RecordBatch of(BatchId id, List<DecisionRecord> records) {
        var writer = new BatchWriter();
        records.forEach(writer::add);
        return writer.take(id, 0);
    }

    /**
     * The records.
     *
     * @throws IllegalArgumentException if the bytes are none, or those of a later version of the program
     */
    public List<DecisionRecord> records() {
        return new BatchReader(bytes).read(size);
    }
}
