package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.BatchResult;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionBatch;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.risk.RiskContribution;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides line after line, and counts the routes. A decision is told when people have what they have to decide. */
final class DecisionRun {
    private final RequestLines lines;
    private final Function<JsonNode, List<RiskContribution>> contributions;
    private final Consumer<JsonNode> out;
    private final Runnable step;
    private final Map<Route, Integer> routes = new EnumMap<>(Route.class);

    /**
     * @param contributions tells what adds to the risk of an input
     * @param step follows every decision
     */
    DecisionRun(
            RequestLines lines,
            Function<JsonNode, List<RiskContribution>> contributions,
            Consumer<JsonNode> out,
            Runnable step) {
        this.lines = lines;
        this.contributions = contributions;
        this.out = out;
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
            case BatchResult.Decided(Decision decision) -> {
                routes.merge(decision.route(), 1, Integer::sum);
                out.accept(DecisionJson.write(
                        decision, contributions.apply(decision.request().input())));
                step.run();
            }
        }
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
                        lines.refused(),
                        lines.refused() == 1 ? "line" : "lines");
    }
}
