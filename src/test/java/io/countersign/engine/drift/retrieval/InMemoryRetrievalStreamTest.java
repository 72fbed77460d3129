package io.countersign.engine.drift.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class InMemoryRetrievalStreamTest extends RetrievalStreamContract {
    private final RetrievalStream stream = new InMemoryRetrievalStream(InstantSource.system());

    @Override
    protected RetrievalStream open() {
        return stream;
    }

    @Test
    void whoIsTooSlowGoesOnWithWhatIsKept() {
        String position = stream.before(stream.now());
        for (int i = 0; i < RetrievalStream.KEPT + 5; i++) {
            stream.append(i, 1, .5);
        }
        assertThat(stream.after(position, 1).events())
                .extracting(RetrievalEvent::latencyMillis)
                .containsExactly(5.0);
    }
}
