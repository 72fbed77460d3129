package io.countersign.bench;

import com.sun.management.ThreadMXBean;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.GuardRules;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decisions on one thread, with an instant model, with reasons, guards and the record on: of twenty, eighteen are accepted, one
 * falls back and one goes to people. After that, decisions whose way leads over Redis.
 */
final class DecideBenchmark implements Benchmark {
    private static final int REQUESTS = 1_000;
    private static final int DECISIONS = 1_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Decision[] record = new Decision[1 << 10];
    private int recorded;

    @Override
    public List<Figure> measure() {
        return Stream.concat(inProcess().stream(), new DecideOnRedis().measure().stream())
                .toList();
    }

    private List<Figure> inProcess() {
        Policy policy = Policy.DEFAULT.withAuditRate(0);
        DecisionEngine guarded = engine(policy);
        DecisionEngine open = engine(policy.with(GuardRules.NONE));
        List<DecisionRequest> mixed = requests(20);
        List<DecisionRequest> accepted = requests(Integer.MAX_VALUE);
        Pair speed = Pair.alternating(3, 7, () -> perSecond(guarded, mixed), () -> perSecond(open, mixed));
        Pair plain = Pair.alternating(3, 7, () -> perSecond(guarded, accepted), () -> perSecond(open, accepted));
        return List.of(
                Figure.atLeast("decisions, mix of 90/5/5, everything on", "/s", speed.measured(), 2_000_000),
                Figure.beside("the same beside an engine without guards", "/s", speed),
                Figure.beside("only accepted ones, beside the same without guards", "/s", plain),
                Figure.atMost("allocated per decision of the mix", "B", bytes(guarded, mixed), 512),
                Figure.told("allocated per accepted decision", "B", bytes(guarded, accepted)),
                Figure.told("the same without guards", "B", bytes(open, accepted)));
    }

    private DecisionEngine engine(Policy policy) {
        return DecisionEngine.of(new InstantModel(), entries -> {})
                .policy(policy)
                .log(decision -> record[recorded++ & (record.length - 1)] = decision)
                .build();
    }

    /** Of each so many, the first is beyond the amount limit, and the model is unsure of the second. */
    private static List<DecisionRequest> requests(int group) {
        return IntStream.range(1, REQUESTS + 1)
                .mapToObj(i -> new DecisionRequest(
                        "request-" + i,
                        Prompts.application(
                                i, i % group == 0 ? 60_000 : i % group == 1 && group <= REQUESTS ? 1 : 1_200)))
                .toList();
    }

    private static double perSecond(DecisionEngine engine, List<DecisionRequest> requests) {
        return DECISIONS / (nanos(() -> run(engine, requests)) / 1e9);
    }

    private static double bytes(DecisionEngine engine, List<DecisionRequest> requests) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(engine, requests);
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / DECISIONS;
    }

    private static double run(DecisionEngine engine, List<DecisionRequest> requests) {
        for (int i = 0; i < DECISIONS; i++) {
            engine.decide(requests.get(i % REQUESTS));
        }
        return DECISIONS;
    }

    private static double nanos(DoubleSupplier work) {
        long from = System.nanoTime();
        work.getAsDouble();
        return System.nanoTime() - from;
    }
}
