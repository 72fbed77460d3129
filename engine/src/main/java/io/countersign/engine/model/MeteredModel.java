package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;

/** A model of which it is counted how often it was asked and what that used up, in vain or not. Thread-safe. */
public final class MeteredModel implements Model {
    private final Model model;
    private Reading reading = new Reading(0, Usage.NONE);

    /**
     * What was counted.
     *
     * @param asked how often the model was asked
     * @param used what that used up
     */
    public record Reading(long asked, Usage used) {}

    /** Counts from 0. */
    public MeteredModel(Model model) {
        this.model = model;
    }

    /** What was counted so far; calls under way do not count. */
    public synchronized Reading reading() {
        return reading;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        try {
            ModelAnswer answer = model.answer(input, deadline);
            count(answer.origin().usage());
            return answer;
        } catch (ModelFailure failure) {
            count(failure.spent());
            throw failure;
        } catch (RuntimeException unexpected) {
            count(Usage.NONE);
            throw unexpected;
        }
    }

    private synchronized void count(Usage more) {
        reading = new Reading(reading.asked() + 1, reading.used().plus(more));
    }
}
