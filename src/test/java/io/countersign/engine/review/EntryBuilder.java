package io.countersign.engine.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Raw entries for tests, each different from all others: {@code anEntry().risk(.97).confidence(.6).bytes()}. */
public final class EntryBuilder {
    private static final AtomicInteger APPLICANTS = new AtomicInteger();

    private final Map<String, String> fields = new LinkedHashMap<>();

    private EntryBuilder() {
        field("input", "{\"applicant\": %d}".formatted(APPLICANTS.incrementAndGet()));
        field("model_output", "{\"decision\": \"grant\"}");
        field("confidence", "0.5");
        field("risk_score", "0.5");
        field("model_name", "\"loan-2\"");
        field("timestamp", "\"2031-05-04T12:00:00Z\"");
    }

    /** An entry of medium risk. */
    public static EntryBuilder anEntry() {
        return new EntryBuilder();
    }

    public EntryBuilder risk(double score) {
        return field("risk_score", Double.toString(score));
    }

    public EntryBuilder confidence(double score) {
        return field("confidence", Double.toString(score));
    }

    public EntryBuilder model(String name) {
        return field("model_name", '"' + name + '"');
    }

    public EntryBuilder reason(String why) {
        return field("reason", '"' + why + '"');
    }

    public EntryBuilder priority(int priority) {
        return field("priority", Integer.toString(priority));
    }

    public EntryBuilder due(Instant due) {
        return field("due", '"' + due.toString() + '"');
    }

    /** Due long ago. */
    public EntryBuilder overdue() {
        return due(Instant.EPOCH);
    }

    /** Sets a field to a value given as JSON text, or as text that is no JSON. */
    public EntryBuilder field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public EntryBuilder without(String name) {
        fields.remove(name);
        return this;
    }

    public String json() {
        return fields.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
