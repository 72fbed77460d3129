package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.BatchResult;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionBatch;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.OnceOutcome;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.risk.RuleFinding;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decides line after line, and counts the routes. A decision is told when people have what they have to decide. */
final class DecisionRun {
    private final RequestLines lines;
    private final Engines engines;
    private final Consumer<JsonNode> out;
    private final Consumer<String> notes;
    private final Runnable step;
    private final Map<Route, Integer> routes = new EnumMap<>(Route.class);
    private int asked;
    private int refused;

    /**
     * @param engines tell what adds to the risk of an input
     * @param step follows every decision
     */
    DecisionRun(RequestLines lines, Engines engines, Consumer<JsonNode> out, Consumer<String> notes, Runnable step) {
        this.lines = lines;
        this.engines = engines;
        this.out = out;
        this.notes = notes;
        this.step = step;
    }

    /**
     * Decides all.
     *
     * @param atOnce how many are under way at once at most
     * @throws io.countersign.engine.review.QueueException if people cannot be reached; what comes behind is not decided
     */
    void run(int atOnce) {
        new DecisionBatch(lines, atOnce).run(this::take);
    }

    private void take(BatchResult result) {
        switch (result) {
            case BatchResult.Undecided(DecisionRequest _, RuntimeException cause) -> throw cause;
            case BatchResult.Decided(Decision decision) -> tell(decision);
            case BatchResult.Once(DecisionRequest request, OnceOutcome outcome) -> take(request, outcome);
        }
        step.run();
    }

    private void take(DecisionRequest request, OnceOutcome outcome) {
        switch (outcome) {
            case OnceOutcome.Decided(Decision decision, var _) -> tell(decision);
            case OnceOutcome.Replayed(Decision decision, var _) -> {
                asked++;
                tell(decision);
            }
            case OnceOutcome.KeyTaken() ->
                refuse(request, "people were asked about another content under this id less than a day ago");
            case OnceOutcome.UnderWay(Duration left) ->
                refuse(
                        request,
                        "another program decides it at this moment; give it again in %,d s"
                                .formatted(Math.max(1, left.toSeconds())));
        }
    }

    private void tell(Decision decision) {
        routes.merge(decision.route(), 1, Integer::sum);
        JsonNode input = decision.request().input();
        ObjectNode json = DecisionJson.write(decision, engines.contributions(input));
        List<RuleFinding> rules = engines.rules(input);
        if (!rules.isEmpty()) {
            json.set("risk_rules", DecisionJson.write(rules));
        }
        out.accept(json);
    }

    private void refuse(DecisionRequest request, String problem) {
        refused++;
        notes.accept("The request %s is refused: %s.".formatted(request.id(), problem));
    }

    /** How many lines were refused. */
    int refused() {
        return lines.refused() + refused;
    }

    String summary() {
        int decided = routes.values().stream().mapToInt(Integer::intValue).sum();
        String ways = routes.entrySet().stream()
                .map(way ->
                        "%,d %s".formatted(way.getValue(), way.getKey().word().replace('_', ' ')))
                .collect(Collectors.joining(", "));
        return "%,d %s%s, %,d %s refused.%s"
                .formatted(
                        decided,
                        decided == 1 ? "decision" : "decisions",
                        ways.isEmpty() ? "" : ": " + ways,
                        refused(),
                        refused() == 1 ? "line" : "lines",
                        asked == 0 ? "" : " People had been asked about %,d of them before.".formatted(asked));
    }
}
