package io.countersign.engine.decision.log;

import static io.countersign.engine.decision.log.Records.batch;
import static io.countersign.engine.decision.log.Records.confidences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.decision.log.DecisionStream.Portion;
import io.countersign.engine.decision.log.DecisionStream.Position;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What holds for every stream of decisions. */
public abstract class DecisionStreamContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A stream, always the same one within a test, that keeps so many records. */
    protected abstract DecisionStream open(int kept);

    @Test
    void everybodyReadsTheSameFromTheBeginning() {
        DecisionStream stream = open(100);
        stream.append(batch("a", 1, 2));
        stream.append(batch("b", 1, 1));
        stream.append(batch("a", 2, 1));

        Portion portion = stream.after(stream.beginning(), 10, Duration.ZERO);
        assertThat(confidences(portion.batches())).containsExactly(0.01, 0.0101, 0.01, 0.02);
        assertThat(portion.gap()).isFalse();
        assertThat(portion.next()).isEqualTo(stream.end());
    }

    @Test
    void aReaderGoesOnWhereItStopped() {
        DecisionStream stream = open(100);
        for (int number = 1; number <= 5; number++) {
            stream.append(batch("a", number, 1));
        }
        Portion first = stream.after(stream.beginning(), 3, Duration.ZERO);
        assertThat(confidences(first.batches())).containsExactly(0.01, 0.02, 0.03);

        Portion second = stream.after(first.next(), 3, Duration.ZERO);
        assertThat(confidences(second.batches())).containsExactly(0.04, 0.05);
        assertThat(second.gap()).isFalse();

        Portion nothing = stream.after(second.next(), 3, Duration.ofMillis(1));
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.next()).isEqualTo(second.next());
        assertThat(nothing.gap()).isFalse();
    }

    @Test
    void aBatchThatIsSentTwiceIsWrittenOnce() {
        DecisionStream stream = open(100);
        stream.append(batch("a", 1, 1));
        stream.append(batch("a", 2, 1));
        stream.append(batch("a", 1, 1));
        stream.append(batch("a", 2, 1));
        assertThat(confidences(
                        stream.after(stream.beginning(), 10, Duration.ZERO).batches()))
                .containsExactly(0.01, 0.02);
    }

    @Test
    void theOldestLeaveWhenThereAreTooMany() {
        DecisionStream stream = open(5);
        Position start = stream.beginning();
        for (int number = 1; number <= 4; number++) {
            stream.append(batch("a", number, 2));
        }
        Portion late = stream.after(start, 10, Duration.ZERO);
        assertThat(late.gap()).isTrue();
        assertThat(confidences(late.batches())).containsExactly(0.03, 0.0301, 0.04, 0.0401);

        Portion anew = stream.after(stream.beginning(), 10, Duration.ZERO);
        assertThat(anew.gap()).isFalse();
        assertThat(anew.batches()).hasSize(2);
    }

    @Test
    void aBatchThatIsLargerThanAllThatIsKeptIsKept() {
        DecisionStream stream = open(5);
        stream.append(batch("a", 1, 9));
        assertThat(confidences(
                        stream.after(stream.beginning(), 10, Duration.ZERO).batches()))
                .hasSize(9);
    }

    @Test
    void whatWasLostIsSaid() {
        DecisionStream stream = open(5);
        RecordBatch after = batch("a", 1, 1);
        stream.append(new RecordBatch(after.id(), after.bytes(), after.size(), 17));
        assertThat(stream.after(stream.beginning(), 1, Duration.ZERO)
                        .batches()
                        .getFirst()
                        .lost())
                .isEqualTo(17);
    }

    @Test
    void whoWaitsReadsWhatComes() {
        DecisionStream stream = open(100);
        Position end = stream.end();
        var waiting = CompletableFuture.supplyAsync(() -> {
            Portion portion = stream.after(end, 10, PATIENCE);
            while (portion.isEmpty()) {
                portion = stream.after(portion.next(), 10, PATIENCE);
            }
            return portion;
        });
        stream.append(batch("a", 1, 1));
        assertThat(confidences(waiting.join().batches())).containsExactly(0.01);
    }

    @Test
    void aPositionFromElsewhereIsRefused() {
        DecisionStream stream = open(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stream.after(new Position("tomorrow"), 1, Duration.ZERO))
                .withMessageContaining("tomorrow");
    }
}
