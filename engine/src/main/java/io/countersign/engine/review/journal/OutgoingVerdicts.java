package io.countersign.engine.review.journal;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The verdicts that are to be sent, and those whose answer a restarted server may still forget. Thread-safe. */
final class OutgoingVerdicts {
    private record Answered(Outgoing outgoing, String serverRun, Instant settleAt) {}

    private final TreeMap<Long, Outgoing> waiting = new TreeMap<>();
    private final Map<VerdictId, Answered> answered = new LinkedHashMap<>();
    private long lastNumber;

    OutgoingVerdicts(Collection<Verdict> found) {
        found.forEach(verdict -> put(Outgoing.found(++lastNumber, verdict)));
    }

    synchronized void add(Verdict verdict) {
        if (find(verdict.id()).isEmpty() && !answered.containsKey(verdict.id())) {
            put(Outgoing.fresh(++lastNumber, verdict));
        }
    }

    synchronized void put(Outgoing outgoing) {
        waiting.put(outgoing.number(), outgoing);
    }

    /** Oldest first. */
    synchronized List<Verdict> waiting() {
        return waiting.values().stream().map(Outgoing::verdict).toList();
    }

    /** The problem of the oldest that has one; otherwise empty. */
    synchronized String problem() {
        return waiting.values().stream()
                .map(Outgoing::problem)
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** When there is something to do next; empty if there is nothing. */
    synchronized Optional<Instant> nextDue() {
        return Stream.concat(
                        inOrder().stream().map(Outgoing::notBefore),
                        answered.values().stream().map(Answered::settleAt))
                .min(Instant::compareTo);
    }

    /** The oldest that is due. From here on it may have been sent. */
    synchronized Optional<Outgoing> startNext(Instant now) {
        Optional<Outgoing> next = inOrder().stream()
                .filter(outgoing -> !outgoing.notBefore().isAfter(now))
                .findFirst()
                .map(Outgoing::sent);
        next.ifPresent(this::put);
        return next;
    }

    synchronized void failed(Outgoing sent, Instant again, String problem) {
        change(sent, outgoing -> outgoing.failed(again, problem));
    }

    /** Makes all of them due. */
    synchronized void hurry() {
        waiting.replaceAll((number, outgoing) -> outgoing.due());
    }

    /** It has an answer that stands. */
    synchronized void done(Outgoing sent) {
        waiting.remove(sent.number());
    }

    /** It has an answer that the server may forget. Says whether it is to be remembered until then. */
    synchronized boolean answered(Outgoing sent, String serverRun, Instant settleAt) {
        Optional<Outgoing> latest = Optional.ofNullable(waiting.remove(sent.number()));
        latest.filter(Outgoing::repeatable)
                .ifPresent(
                        outgoing -> answered.put(outgoing.verdict().id(), new Answered(outgoing, serverRun, settleAt)));
        return answered.containsKey(sent.verdict().id());
    }

    /** What another run of the server than this has answered is to be sent again, in its old order. */
    synchronized List<Verdict> repeatUnlessAnsweredBy(String serverRun) {
        List<Outgoing> forgotten = answered.values().stream()
                .filter(each -> !each.serverRun().equals(serverRun))
                .map(each -> each.outgoing().afresh())
                .toList();
        forgotten.forEach(outgoing -> {
            answered.remove(outgoing.verdict().id());
            put(outgoing);
        });
        return forgotten.stream().map(Outgoing::verdict).toList();
    }

    /** Lets go of the answers that can no longer be forgotten. */
    synchronized List<VerdictId> settle(Instant now) {
        List<VerdictId> settled = answered.values().stream()
                .filter(each -> !each.settleAt().isAfter(now))
                .map(each -> each.outgoing().verdict().id())
                .toList();
        answered.keySet().removeAll(settled);
        return settled;
    }

    /** Takes out one that was surely never sent. */
    synchronized Optional<Outgoing> takeUnsent(VerdictId id) {
        Optional<Outgoing> unsent = find(id).filter(Outgoing::surelyUnsent);
        unsent.ifPresent(this::done);
        return unsent;
    }

    synchronized boolean isAnswered(VerdictId id) {
        return answered.containsKey(id);
    }

    /** From here on it is not sent again once it has its answer. */
    synchronized void neverRepeat(VerdictId id) {
        find(id).ifPresent(outgoing -> put(outgoing.once()));
        answered.remove(id);
    }

    /** Only the oldest of each item: a later word on it never overtakes an earlier one. */
    private List<Outgoing> inOrder() {
        Set<ReviewId> items = new HashSet<>();
        List<Outgoing> first = new ArrayList<>();
        for (Outgoing outgoing : waiting.values()) {
            if (items.add(outgoing.verdict().item())) {
                first.add(outgoing);
            }
        }
        return first;
    }

    private Optional<Outgoing> find(VerdictId id) {
        return waiting.values().stream()
                .filter(outgoing -> outgoing.verdict().id().equals(id))
                .findFirst();
    }

    private void change(Outgoing sent, UnaryOperator<Outgoing> change) {
        waiting.computeIfPresent(sent.number(), (number, latest) -> change.apply(latest));
    }
}
