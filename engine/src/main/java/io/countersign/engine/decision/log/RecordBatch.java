package io.countersign.engine.decision.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * Records in their compact form, as one engine has written them, or a note for whoever follows the stream, which stands
 * between the records where everybody reads it. Immutable, if nobody changes the bytes.
 *
 * @param id its name
 * @param bytes the form, about 25 bytes a record; of a note, its text
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

    /** A note, which older programs take for a batch without records. */
    public static RecordBatch note(BatchId id, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
        return new RecordBatch(id, text.getBytes(UTF_8), 0, 0);
    }

    /** The text of a note; empty if these are records. */
    public Optional<String> note() {
        return size == 0 && bytes.length > 0 ? Optional.of(new String(bytes, UTF_8)) : Optional.empty();
    }

    /**
     * The records; none if it is a note.
     *
     * @throws IllegalArgumentException if the bytes are none, or those of a later version of the program
     */
    public List<DecisionRecord> records() {
        return new BatchReader(bytes).read(size);
    }
}
