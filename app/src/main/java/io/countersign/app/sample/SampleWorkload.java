package io.countersign.app.sample;

import io.countersign.app.imports.Backlog;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewQueue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is in the queue when the sample begins: the made-up loan applications that the engine has sent to people, and a few
 * entries that cannot be read. Every other one says when it was sent and when it is due; the rest are the same bytes every time and
 * tell a queue that was filled before, so that filling it again adds nothing. Immutable.
 */
public final class SampleWorkload {
    /** How many readable entries there are. */
    public static final int SIZE = 400;

    private static final long SEED = 20_260_105;
    /** Ten minutes at the usual pace: enough that it is noticed and what is usual can be accepted anew. */
    private static final int CHANGED = 300;

    private static final Duration PACE = Duration.ofMinutes(1).dividedBy(SampleWish.PER_MINUTE);

    private final List<DecisionRecord> decisions;
    private final List<DecisionRecord> changed;
    private final List<byte[]> timeless = new ArrayList<>();
    private final List<byte[]> undated = new ArrayList<>();

    public SampleWorkload() {
        var drawn = new ArrayList<byte[]>();
        var decided = new ArrayList<DecisionRecord>();
        var engines = SampleEngines.alone(drawn::addAll, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var office = new LoanOffice(new LoanModels(), model -> engines.of(model, true), SEED, 0);
        while (drawn.size() < SIZE) {
            decided.add(DecisionRecord.of(office.next().decision()));
        }
        for (int i = 0; i < SIZE; i++) {
            (i % 2 == 0 ? undated : timeless).add(drawn.get(i));
        }
        decisions = List.copyOf(decided);
        office.drift(true);
        changed = Stream.generate(office::next)
                .limit(CHANGED)
                .map(outcome -> DecisionRecord.of(outcome.decision()))
                .toList();
    }

    /** The entries that can be read and say no time, as a producer pushes them; the same every time. */
    public List<byte[]> timeless() {
        return timeless.stream().map(byte[]::clone).toList();
    }

    /** The entries that can be read and say their times, as a producer has pushed them by now. */
    public List<byte[]> dated(Instant now) {
        return new WorkingDay(now).dated(undated);
    }

    /** The entries that belong in quarantine, each for a reason of its own. */
    public List<byte[]> malformed() {
        byte[] brokenText =
                utf8("{\"sample\":true,\"input\":{\"purpose\":\"caf?\"},\"model_output\":{\"decision\":\"approve\"}}");
        brokenText[new String(brokenText, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xE9;
        return List.of(
                utf8(
                        "{\"sample\":true,\"input\":{\"amount\":9000},\"model_output\":{\"decision\":\"approve\"},\"confidence\":NaN,\"risk_score\":0.3,\"model_name\":\"loan-1\"}"),
                utf8(
                        "{\"sample\":true,\"input\":{\"amount\":4500},\"model_output\":{\"decision\":\"decline\"},\"confidence\":\"high\",\"risk_score\":0.5,\"model_name\":\"loan-1\"}"),
                utf8(
                        "{\"sample\":true,\"input\":{\"amount\":12000},\"model_output\":{\"decision\":\"approve\"},\"confidence\":0.81,\"risk_score\":1.7,\"model_name\":\"loan-2\"}"),
                utf8(
                        "{\"sample\":true,\"input\":{\"amount\":2500},\"confidence\":0.64,\"risk_score\":0.2,\"model_name\":\"loan-2\"}"),
                utf8("{\"sample\":true,\"input\":{\"amount\":7000,\"purpose\":\"car\"},\"model_output\":{\"decis"),
                brokenText);
    }

    /**
     * Puts what is missing of it into a queue and has it taken in.
     *
     * @return how many items are new
     */
    public int fill(ReviewQueue queue, Instant now) {
        Backlog.takeIn(queue);
        QueueStats before = queue.stats();
        queue.push(timeless());
        Backlog.takeIn(queue);
        int known = Math.toIntExact(Math.clamp(queue.stats().duplicates() - before.duplicates(), 0L, timeless.size()));
        if (known == timeless.size()) {
            return 0;
        }
        queue.push(dated(now));
        queue.push(malformed());
        Backlog.takeIn(queue);
        return SIZE - known;
    }

    /**
     * Notes the decisions that led to the entries, as if they had been made at the usual pace up to now; unless others are noted. How
     * long the models took while the program was starting says nothing of them, so that is left out.
     *
     * @param drifted whether the world has changed ten minutes ago
     */
    public void note(DecisionStream log, Instant now, boolean drifted) {
        if (!log.after(log.beginning(), 1, Duration.ZERO).isEmpty()) {
            return;
        }
        List<DecisionRecord> made =
                drifted ? Stream.concat(decisions.stream(), changed.stream()).toList() : decisions;
        List<DecisionRecord> past = IntStream.range(0, made.size())
                .mapToObj(i -> at(now.minus(PACE.multipliedBy(made.size() - i)), made.get(i)))
                .toList();
        log.append(RecordBatch.of(new BatchId("sample-" + UUID.randomUUID(), 1), past));
    }

    private static DecisionRecord at(Instant moment, DecisionRecord decision) {
        return new DecisionRecord(
                moment,
                decision.model(),
                decision.version(),
                decision.policyVersion(),
                decision.route(),
                decision.confidence(),
                decision.calibrated(),
                decision.risk(),
                Decision.NOT_ASKED,
                decision.outputs());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
