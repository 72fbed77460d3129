package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final double UNLIKELY = 1e-4;

    @Property(tries = 200)
    void countingInCellsEqualsCountingAll(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = Cells.COUNT - 1) Integer> cells,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double tie) {
        var ranks = new Ranks();
        var before = new ArrayList<Integer>();
        for (int cell : cells) {
            before.add(cell);
            long below = before.stream().filter(each -> each < cell).count();
            long same = before.stream().filter(each -> each == cell).count();

            assertThat(ranks.of(cell, tie)).isCloseTo((below + tie * same) / before.size(), within(1e-12));
            ranks.count(cell);
        }
        assertThat(new Ranks(ranks.counts()).of(5, tie)).isEqualTo(ranks.of(5, tie));
    }

    @Test
    void ranksOfAnUnchangingStreamAreUniform() {
        assertThat(RankCheck.pValue(() -> {
                    var ranks = new Ranks();
                    return (value, tie) -> {
                        double rank = ranks.of(Cells.UNIT.of(value), tie);
                        ranks.count(Cells.UNIT.of(value));
                        return rank;
                    };
                }))
                .isGreaterThan(UNLIKELY);
    }

    @Test
    void ranksThatAreOffByOneAreCaught() {
        assertThat(RankCheck.pValue(() -> new WrongRanker(1, 0, 0))).isLessThan(UNLIKELY);
        assertThat(RankCheck.pValue(() -> new WrongRanker(0, -1, 0))).isLessThan(UNLIKELY);
        assertThat(RankCheck.pValue(() -> new WrongRanker(0, 0, 1))).isLessThan(UNLIKELY);
        assertThat(RankCheck.pValue(() -> new WrongRanker(0, 0, 0))).isGreaterThan(UNLIKELY);
    }

    /** Ranks by the formula, with something added where it hurts. */
    private record WrongRanker(List<Double> before, int below, int same, int total) implements RankCheck.Ranker {
        WrongRanker(int below, int same, int total) {
            this(new ArrayList<>(), below, same, total);
        }

        @Override
        public double add(double value, double tie) {
            before.add(value);
            double less = below + before.stream().filter(each -> each < value).count();
            double equal = same + before.stream().filter(each -> each == value).count();
            return (less + tie * equal) / (before.size() + total);
        }
    }
}
