package io.countersign.engine.decision.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.Json;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.StubModel;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.review.QueueUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferedDecisionLogTest {
    private final AwayStream stream = new AwayStream();
    private final BufferedDecisionLog log = new BufferedDecisionLog(stream);

    @Test
    void whatIsDecidedIsNotedWithItsNumbersAndWithoutContent() {
        var answer = new ModelAnswer(
                Json.of("{'score':0.7,'limit/~':1000,'note':'secret','deep':{'x':1}}"), Confidence.of(.9));
        Decision decision = decide(new StubModel(() -> answer), "r-1");
        log.close();

        DecisionRecord noted = stream.records().getFirst();
        assertThat(noted)
                .returns("loan-scorer", DecisionRecord::model)
                .returns("2026-10-01", DecisionRecord::version)
                .returns(Route.ACCEPTED, DecisionRecord::route)
                .returns(Confidence.of(.9), DecisionRecord::confidence)
                .returns(decision.risk(), DecisionRecord::risk)
                .returns(decision.modelMicros(), DecisionRecord::modelMicros);
        assertThat(noted.modelMicros()).isNotNegative();
        assertThat(noted.outputs())
                .containsExactly(
                        new DecisionRecord.OutputNumber("/score", .7),
                        new DecisionRecord.OutputNumber("/limit~1~0", 1_000));
    }

    @Test
    void anOutputThatIsANumberIsNoted() {
        decide(new StubModel(() -> new ModelAnswer(Json.of("0.25"), Confidence.of(.9))), "r-1");
        log.close();
        assertThat(stream.records().getFirst().outputs()).containsExactly(new DecisionRecord.OutputNumber("", .25));
    }

    @Test
    void whileTheStoreIsAwayDecisionsWaitAndThenAreWrittenOnceEach() {
        stream.away = true;
        for (int i = 0; i < 10; i++) {
            decide(StubModel.sure(.9), "r-" + i);
        }
        log.write();
        assertThat(log.waiting()).isEqualTo(10);

        stream.away = false;
        stream.losesReply = true;
        log.write();
        log.write();
        assertThat(log.waiting()).isZero();
        assertThat(stream.records()).hasSize(10);
        log.close();
    }

    @Test
    void aStoreThatFailsUnexpectedlyIsTriedAgain() {
        stream.broken = true;
        decide(StubModel.sure(.9), "r-1");
        log.write();
        assertThat(log.waiting()).isOne();

        stream.broken = false;
        log.write();
        assertThat(stream.records()).hasSize(1);
        log.close();
    }

    @Test
    void whatWaitsTooLongIsDroppedAndCounted() {
        stream.away = true;
        DecisionEngine engine = engine(StubModel.sure(.9));
        var request = new DecisionRequest("r-1", Json.of("{}"));
        int made = 0;
        int waiting = -1;
        while (log.waiting() > waiting) {
            waiting = log.waiting();
            for (int i = 0; i < 10_000; i++) {
                engine.decide(request);
                made++;
            }
        }
        stream.away = false;
        log.write();
        engine.decide(request);
        log.close();

        assertThat(stream.records()).hasSize(waiting + 1);
        assertThat(stream.lost()).isEqualTo(made - waiting);
    }

    private Decision decide(StubModel model, String id) {
        return engine(model).decide(new DecisionRequest(id, Json.of("{}")));
    }

    private DecisionEngine engine(StubModel model) {
        return DecisionEngine.of(model, entries -> {})
                .policy(Policy.DEFAULT.withAuditRate(0))
                .log(log)
                .build();
    }

    /** A stream that can be away, and that can fail after it has written. */
    private static final class AwayStream implements DecisionStream {
        private final DecisionStream stream = new InMemoryDecisionStream();
        private volatile boolean away;
        private volatile boolean broken;
        private volatile boolean losesReply;

        @Override
        public void append(RecordBatch batch) {
            if (broken) {
                throw new IllegalStateException("a mistake in the store");
            }
            if (away) {
                throw new QueueUnavailableException("Redis does not answer.", new IOException("away"));
            }
            stream.append(batch);
            if (losesReply) {
                losesReply = false;
                throw new QueueUnavailableException("Redis does not answer.", new IOException("away"));
            }
        }

        @Override
        public Position beginning() {
            return stream.beginning();
        }

        @Override
        public Position end() {
            return stream.end();
        }

        @Override
        public Portion after(Position position, int limit, Duration wait) {
            return stream.after(position, limit, wait);
        }

        @Override
        public void close() {
            stream.close();
        }

        List<DecisionRecord> records() {
            return batches().stream().flatMap(batch -> batch.records().stream()).toList();
        }

        long lost() {
            return batches().stream().mapToLong(RecordBatch::lost).sum();
        }

        private List<RecordBatch> batches() {
            return after(beginning(), 100_000, Duration.ZERO).batches();
        }
    }
}
