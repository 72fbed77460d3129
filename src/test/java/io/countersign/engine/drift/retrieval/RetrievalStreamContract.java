package io.countersign.engine.drift.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.drift.retrieval.RetrievalStream.Portion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every stream of retrieval events. */
public abstract class RetrievalStreamContract {
    /** An empty stream, always the same one within a test. */
    protected abstract RetrievalStream open();

    @Test
    void whatIsToldIsReadInOrderFromAnywhere() {
        RetrievalStream stream = open();
        Instant start = stream.now();
        stream.append(12.5, 4, .71);
        stream.append(Double.NaN, 0, Double.NaN);
        stream.append(7, 2, 0);

        Portion first = stream.after(stream.before(start), 2);
        assertThat(first.events()).extracting(RetrievalEvent::chunks).containsExactly(4, 0);
        assertThat(first.events()).extracting(RetrievalEvent::latencyMillis).containsExactly(12.5, Double.NaN);
        assertThat(first.events()).extracting(RetrievalEvent::score).containsExactly(.71, Double.NaN);
        assertThat(first.events())
                .allSatisfy(event -> assertThat(event.at()).isBetween(start.minusMillis(1), stream.now()));

        Portion second = stream.after(first.next(), 10);
        assertThat(second.events()).extracting(RetrievalEvent::score).containsExactly(0.0);
        assertThat(stream.after(second.next(), 10)).isEqualTo(new Portion(List.of(), second.next()));
    }

    @Test
    void whatWasToldBeforeATimeIsLeftOut() {
        RetrievalStream stream = open();
        stream.append(1, 1, .5);

        assertThat(stream.after(stream.before(stream.now().plus(Duration.ofHours(1))), 10)
                        .events())
                .isEmpty();
        assertThat(stream.after(stream.before(Instant.EPOCH), 10).events()).hasSize(1);
    }
}
