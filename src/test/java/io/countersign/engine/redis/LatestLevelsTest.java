package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestLevelsTest {
    private static final AutonomyStatus LOAN = AutonomyStatus.initial("loan-2");

    private final LatestLevels levels = new LatestLevels();

    @Test
    void whatWasReadBeforeSomethingWasStoredDoesNotTakeItsPlace() {
        Map<String, AutonomyStatus> told = levels.refresh(() -> {
            levels.store(LOAN);
            return Map.of("other", AutonomyStatus.initial("other"));
        });

        assertThat(told).containsOnlyKeys("loan-2", "other");
        assertThat(levels.of("loan-2")).isEqualTo(LOAN);
    }

    @Test
    void whatIsReadAfterwardsTakesItsPlace() {
        levels.store(LOAN);

        assertThat(levels.refresh(Map::of)).isEmpty();
        assertThat(levels.of("loan-2")).isNull();
    }

    @Test
    void anOlderReadingDoesNotTakeThePlaceOfANewerOne() {
        levels.refresh(() -> {
            levels.refresh(() -> Map.of("loan-2", LOAN));
            return Map.of();
        });

        assertThat(levels.of("loan-2")).isEqualTo(LOAN);
    }

    @Test
    void nothingThatIsStoredAtOnceIsLost() {
        IntStream.range(0, 2_000).parallel().forEach(i -> levels.store(AutonomyStatus.initial("model-" + i)));

        assertThat(IntStream.range(0, 2_000).filter(i -> levels.of("model-" + i) == null))
                .isEmpty();
    }
}
