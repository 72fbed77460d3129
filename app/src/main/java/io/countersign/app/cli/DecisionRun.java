package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.imports.Lines;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.RequestReading;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.ClaimGuard;
import io.countersign.engine.guard.InjectionGuard;
import io.countersign.engine.model.AbsentModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decides line after line. A decision is told when what people have to decide of its batch is safe in the queue. */
final class DecisionRun {
    private static final int BATCH = 500;
    private static final String UNKNOWN = "unknown";

    private final RequestReader reader = new RequestReader();
    private final Map<AbsentModel, DecisionEngine> engines = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<Route, Integer> routes = new EnumMap<>(Route.class);
    private final Policy policy;
    private final ReviewDesk people;
    private final InstantSource clock;
    private final Consumer<JsonNode> out;
    private final Consumer<String> notes;
    private int refused;

    DecisionRun(Policy policy, ReviewDesk people, InstantSource clock, Consumer<JsonNode> out, Consumer<String> notes) {
        this.policy = policy;
        this.people = people;
        this.clock = clock;
        this.out = out;
        this.notes = notes;
    }

    void take(Lines.Line line) {
        if (line.tooLong()) {
            refuse(line, "request", "is longer than %,d bytes".formatted(RequestReader.LONGEST));
        } else if (!isBlank(line.bytes())) {
            switch (reader.read(line.bytes())) {
                case RequestReading.Refused(String field, String problem) -> refuse(line, field, problem);
                case RequestReading.Understood understood -> decide(understood);
            }
        }
    }

    /** Hands over what people have to decide, and tells the decisions of the batch. */
    void flush() {
        people.submit(List.copyOf(entries));
        entries.clear();
        decisions.forEach(decision -> out.accept(DecisionJson.write(decision)));
        decisions.clear();
    }

    int refused() {
        return refused;
    }

    String summary() {
        int decided = routes.values().stream().mapToInt(Integer::intValue).sum();
        String ways = routes.entrySet().stream()
                .map(way ->
                        "%,d %s".formatted(way.getValue(), way.getKey().word().replace('_', ' ')))
                .collect(Collectors.joining(", "));
        return "%,d %s%s, %,d %s refused."
                .formatted(
                        decided,
                        decided == 1 ? "decision" : "decisions",
                        ways.isEmpty() ? "" : ": " + ways,
                        refused,
                        refused == 1 ? "line" : "lines");
    }

    private void decide(RequestReading.Understood line) {
        DecisionEngine engine = engines.computeIfAbsent(
                new AbsentModel(line.model().isEmpty() ? UNKNOWN : line.model(), line.version()), this::engine);
        Decision decision = line.answer()
                .map(answer -> engine.decide(line.request(), answer))
                .orElseGet(() -> engine.decide(line.request()));
        routes.merge(decision.route(), 1, Integer::sum);
        decisions.add(decision);
        if (decisions.size() >= BATCH) {
            flush();
        }
    }

    private DecisionEngine engine(AbsentModel model) {
        return DecisionEngine.of(model, entries::addAll)
                .policy(policy)
                .inputGuard(new InjectionGuard())
                .outputGuard(new ClaimGuard())
                .clock(clock)
                .build();
    }

    private void refuse(Lines.Line line, String field, String problem) {
        refused++;
        notes.accept("Line %,d is refused: %s %s.".formatted(line.number(), field, problem));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }
}
