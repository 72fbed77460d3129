package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Property
    void aGreaterValueNeverLiesInALowerCell(@ForAll double one, @ForAll double other, @ForAll boolean unit) {
        Cells cells = unit ? Cells.UNIT : Cells.around(3, 0.7);

        int lower = cells.of(Math.min(one, other));
        int upper = cells.of(Math.max(one, other));

        assertThat(lower).isBetween(0, upper);
        assertThat(upper).isBetween(lower, Cells.COUNT - 1);
    }

    @Test
    void aValueFarBeyondTheRangeLiesInTheOutermostCell() {
        assertThat(Cells.UNIT.of(Double.MAX_VALUE)).isEqualTo(Cells.COUNT - 1);
        assertThat(Cells.UNIT.of(-Double.MAX_VALUE)).isZero();
        assertThat(Cells.around(-4, 2).of(Double.MAX_VALUE)).isEqualTo(Cells.COUNT - 2);
        assertThat(Cells.around(-4, 2).of(-Double.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void confidencesNearOneAreToldApart() {
        assertThat(List.of(0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999998, 0.999999, 1 - 1e-9, 1.0).stream()
                        .map(Cells.UNIT::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMiddleWithoutSpreadIsStillAScale() {
        assertThat(Cells.around(1e9, 0).of(1e9 + 1e6))
                .isGreaterThan(Cells.around(1e9, 0).of(1e9));
        assertThat(Cells.around(0, 0).of(1e-3)).isGreaterThan(Cells.around(0, 0).of(0));
        assertThatThrownBy(() -> new Cells(false, 0, 0)).hasMessageContaining("scale > 0");
    }
}
