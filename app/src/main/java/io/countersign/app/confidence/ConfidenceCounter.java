package io.countersign.app.confidence;

import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.ModelVersion;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    synchronized ConfidenceReport count(
            LoggedDecisions log, ConfidenceBands bands, List<SignalAlarm> alarms, Instant now) {
        return new ConfidenceReport(
                question,
                main.count(log.history(), now),
                other.map(tally -> tally.count(log.history(), now)),
                log,
                bands,
                alarms.stream().filter(alarm -> isShown(alarm, now)).toList(),
                now);
    }

    private boolean isShown(SignalAlarm alarm, Instant now) {
        var source = new ModelVersion(alarm.stream().model(), alarm.stream().version());
        return question.window().start(now).filter(alarm.at()::isBefore).isEmpty()
                && Stream.concat(Stream.of(question.whose()), question.other().stream())
                        .anyMatch(whose -> whose.has(source));
    }
}
