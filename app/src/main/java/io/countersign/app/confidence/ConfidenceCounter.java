package io.countersign.app.confidence;

import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.engine.decision.policy.ConfidenceBands;
import java.time.Instant;
import java.util.Optional;

/** Answers a question again and again while decisions come. For one thread at a time. */
final class ConfidenceCounter {
    private final Question question;
    private final ConfidenceTally main;
    private final Optional<ConfidenceTally> other;

    ConfidenceCounter(Question question) {
        this.question = question;
        main = new ConfidenceTally(question.whose(), question.window());
        other = question.other().map(whose -> new ConfidenceTally(whose, question.window()));
    }

    Question question() {
        return question;
    }

    synchronized ConfidenceReport count(LoggedDecisions log, ConfidenceBands bands, Instant now) {
        return new ConfidenceReport(
                question,
                main.count(log.history(), now),
                other.map(tally -> tally.count(log.history(), now)),
                log,
                bands,
                now);
    }
}
