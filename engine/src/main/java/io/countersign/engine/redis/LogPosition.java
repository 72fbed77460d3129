package io.countersign.engine.redis;

import io.countersign.engine.decision.log.DecisionStream;

/**
 * A place in the log of decisions.
 *
 * @param entry the id of the last batch before it; {@link StreamId#NONE} at the beginning
 * @param ordinal how many batches have gone before it
 */
record LogPosition(String entry, long ordinal) {
    static LogPosition parse(DecisionStream.Position position) {
        String[] parts = position.value().split(" ", -1);
        if (parts.length != 2 || !StreamId.isValid(parts[0]) || !parts[1].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("position must come from this stream, was '" + position.value() + "'");
        }
        return new LogPosition(parts[0], Long.parseLong(parts[1]));
    }

    DecisionStream.Position toPosition() {
        return new DecisionStream.Position(entry + " " + ordinal);
    }
}
