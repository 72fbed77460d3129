package io.countersign.engine.decision.log;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InMemoryDecisionStreamTest extends DecisionStreamContract {
    @Override
    protected DecisionStream open(int kept) {
        return new InMemoryDecisionStream(kept);
    }

    @Test
    void somethingHasToBeKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InMemoryDecisionStream(0))
                .withMessage("kept must be at least 1, was 0");
    }
}
