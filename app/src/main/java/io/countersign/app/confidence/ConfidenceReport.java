package io.countersign.app.confidence;

import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a question. Immutable.
 *
 * @param other those to compare with
 * @param log what it was counted from
 * @param bands the policy's thresholds
 * @param alarms the drift alarms of those who are looked at within the window, the latest first
 * @param at when it was counted
 */
record ConfidenceReport(
        Question question,
        ConfidenceCounts main,
        Optional<ConfidenceCounts> other,
        LoggedDecisions log,
        ConfidenceBands bands,
        List<SignalAlarm> alarms,
        Instant at) {
    boolean compares() {
        return other.isPresent();
    }

    boolean isEmpty() {
        return counted().allMatch(counts -> counts.decisions() == 0);
    }

    Stream<ConfidenceCounts> counted() {
        return Stream.concat(Stream.of(main), other.stream());
    }

    /** Where the log begins, if that is later than the window. */
    Optional<Instant> reachesOnlyTo() {
        return question.window()
                .start(at)
                .flatMap(start -> log.history().since().filter(since -> since.isAfter(start)));
    }
}
