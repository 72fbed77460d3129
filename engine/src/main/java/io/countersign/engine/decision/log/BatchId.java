package io.countersign.engine.decision.log;

/**
 * Names a batch, so that one that is sent twice is written once.
 *
 * @param writer who writes it: a name that no other writer has
 * @param number counts the batches of the writer from 1
 */
public record BatchId(String writer, long number) {
    public BatchId {
        if (writer.isBlank() || number < 1) {
            throw new IllegalArgumentException(
                    "writer must not be blank and number at least 1, were '%s' and %d".formatted(writer, number));
        }
    }

    /** The next one of the same writer. */
    BatchId next() {
        return new BatchId(writer, number + 1);
    }
}
