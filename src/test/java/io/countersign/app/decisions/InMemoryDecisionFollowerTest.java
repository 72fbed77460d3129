package io.countersign.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.log.BreakableStream;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import org.junit.jupiter.api.Test;

class InMemoryDecisionFollowerTest extends DecisionFollowerContract {
    private final BreakableStream stream = new BreakableStream(new InMemoryDecisionStream(500));

    @Override
    DecisionStream stream() {
        return stream;
    }

    @Test
    void whileTheLogIsAwayItSaysSoAndThenGoesOnWhereItWas() {
        write(2);
        follow();
        awaitSize(2);
        stream.broken(true);
        awaitAway();
        assertThat(latest().status()).isEqualTo(new LogStatus.Away("Redis does not answer."));
        assertThat(latest().history().size()).isEqualTo(2);

        write(1);
        stream.broken(false);
        awaitSize(3);
        awaitLive();
        assertThat(latest().losses().isEmpty()).isTrue();
    }

    @Test
    void whatWasForgottenWhileItWasAwayIsAGap() {
        write(1);
        follow();
        awaitSize(1);
        stream.broken(true);
        awaitAway();
        write(400);
        write(400);
        stream.broken(false);
        awaitSize(401);
        await().atMost(PATIENCE).until(() -> latest().losses().gaps() == 1);
    }
}
