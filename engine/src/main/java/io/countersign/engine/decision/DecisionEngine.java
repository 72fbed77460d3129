package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests: one {@link #decide} call leads from the request to a routed, explained and recorded decision.
 *
 * <p>The steps, in this order: the model's autonomy level, the guards of the input, the model, or the cache in its place, its
 * confidence, lowered by what the guards find in the output, the risk, the gates
 * that demand people, the confidence bands, the record. A model that fails costs nobody the decision: without an answer the
 * confidence is unknown, so that the fallback answers, or people where a gate demands them. Thread-safe.
 */
public final class DecisionEngine implements BatchEngine {
    private final EngineParts parts;
    private final Pipeline pipeline;

    DecisionEngine(EngineParts parts) {
        this.parts = parts;
        this.pipeline = new Pipeline(parts);
    }

    /**
     * Begins an engine with the default policy.
     *
     * @param model the model that it asks
     * @param people who decides what the model may not: {@code reviewQueue::push}
     */
    public static DecisionEngineBuilder of(Model model, ReviewDesk people) {
        return new DecisionEngineBuilder(model, people);
    }

    /**
     * Decides a request.
     *
     * @throws io.countersign.engine.review.QueueException if people have to decide and cannot be reached. Then nothing is
     *     decided and nothing recorded: ask again later, under the same id
     */
    public Decision decide(DecisionRequest request) {
        return decided(request, null);
    }

    /** Decides a request of which a model's answer is known already, as when recorded answers are replayed. */
    public Decision decide(DecisionRequest request, ModelAnswer recorded) {
        return decided(request, recorded);
    }

    /**
     * Decides many requests, {@link DecisionBatch#AT_ONCE} of them at once at most; see {@link DecisionBatch}. Blocks until all
     * are decided.
     *
     * @param results takes what becomes of each, in their order, on this thread
     */
    public BatchProgress decideAll(Iterator<DecisionRequest> requests, Consumer<BatchResult> results) {
        return new DecisionBatch(each(requests), DecisionBatch.AT_ONCE).run(results);
    }

    private Iterator<BatchRequest> each(Iterator<DecisionRequest> requests) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return requests.hasNext();
            }

            @Override
            public BatchRequest next() {
                return new BatchRequest(DecisionEngine.this, requests.next(), Optional.empty());
            }
        };
    }

    /** What adds to the risk of an input under the policy of this moment, largest first; empty if that cannot be said. */
    public List<RiskContribution> contributions(JsonNode input) {
        return pipeline.contributions(input);
    }

    /** Decides without telling anybody. */
    Prepared prepare(DecisionRequest request, @Nullable ModelAnswer recorded) {
        Draft draft = pipeline.begin(request);
        Decision decision = pipeline.decide(draft, recorded);
        return new Prepared(decision, decision.route() == Route.HUMAN_REVIEW ? pipeline.entry(draft, decision) : null);
    }

    void record(Decision decision) {
        parts.log().record(decision);
    }

    Model model() {
        return parts.model();
    }

    ReviewDesk people() {
        return parts.people();
    }

    Duration timeout() {
        return parts.timeout();
    }

    /** As {@link #prepare}, without an object for it: most decisions concern nobody else. */
    private Decision decided(DecisionRequest request, @Nullable ModelAnswer recorded) {
        Draft draft = pipeline.begin(request);
        Decision decision = pipeline.decide(draft, recorded);
        if (decision.route() == Route.HUMAN_REVIEW) {
            parts.people().submit(List.of(pipeline.entry(draft, decision)));
        }
        record(decision);
        return decision;
    }
}
