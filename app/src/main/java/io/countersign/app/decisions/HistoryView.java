package io.countersign.app.decisions;

import io.countersign.engine.decision.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The decisions that a {@link DecisionHistory} held at one moment, by ordinals that each decision keeps for good. Immutable.
 */
public final class HistoryView {
    /** Nothing. */
    public static final HistoryView EMPTY = new HistoryView(new HistoryChunk[0], 0, 0, 0, List.of(), List.of());

    private final HistoryChunk[] chunks;
    private final long firstChunk;
    private final long first;
    private final long end;
    private final List<ModelVersion> named;
    private final List<ModelVersion> present;

    /**
     * @param named all models by their number
     * @param present those that made any of these decisions
     */
    HistoryView(
            HistoryChunk[] chunks,
            long firstChunk,
            long first,
            long end,
            List<ModelVersion> named,
            List<ModelVersion> present) {
        this.chunks = chunks;
        this.firstChunk = firstChunk;
        this.first = first;
        this.end = end;
        this.named = named;
        this.present = present;
    }

    /** The ordinal of the oldest. */
    public long first() {
        return first;
    }

    /** The ordinal after the latest. */
    public long end() {
        return end;
    }

    public int size() {
        return (int) (end - first);
    }

    public boolean isEmpty() {
        return first == end;
    }

    /** The models that made any of these decisions, by name and version. */
    public List<ModelVersion> models() {
        return present;
    }

    /** How many models have numbers: each is below. */
    public int sources() {
        return named.size();
    }

    /** The model with this number. */
    public ModelVersion source(int number) {
        return named.get(number);
    }

    /** When the oldest was made. */
    public Optional<Instant> since() {
        return isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis(first)));
    }

    /** When it was made, in ms since 1970. */
    public long millis(long ordinal) {
        return chunk(ordinal).millis[place(ordinal)];
    }

    /** The number of its model. */
    public int sourceOf(long ordinal) {
        return chunk(ordinal).sources[place(ordinal)];
    }

    public Route route(long ordinal) {
        return HistoryChunk.ROUTES.get(chunk(ordinal).routes[place(ordinal)]);
    }

    /** See {@link FixedConfidence}. */
    public int confidence(long ordinal) {
        return chunk(ordinal).confidences[place(ordinal)];
    }

    /** 0 to 1; NaN if unknown. */
    public float risk(long ordinal) {
        return chunk(ordinal).risks[place(ordinal)];
    }

    /** How long the model took, in µs; negative if it was not asked. */
    public int modelMicros(long ordinal) {
        return chunk(ordinal).modelMicros[place(ordinal)];
    }

    private HistoryChunk chunk(long ordinal) {
        Objects.checkIndex(ordinal - first, end - first);
        return chunks[(int) ((ordinal >> HistoryChunk.SHIFT) - firstChunk)];
    }

    private static int place(long ordinal) {
        return (int) (ordinal & (HistoryChunk.SIZE - 1));
    }
}
