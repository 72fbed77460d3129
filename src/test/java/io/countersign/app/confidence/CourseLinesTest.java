package io.countersign.app.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.confidence.CourseLine.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseLinesTest {
    @Test
    void pointsThatNobodyCanTellApartAreDrawnAsTheHighestOfThem() {
        List<Point> close = List.of(
                new Point(10, .3, .4, .5),
                new Point(10.5, .1, .9, .95),
                new Point(11.9, .2, .3, .99),
                new Point(12, 0, 0, 0));

        assertThat(CourseLines.told(close, x -> x)).containsExactly(new Point(10, .1, .9, .99), new Point(12, 0, 0, 0));
    }

    @Test
    void aPartThatIsLookedAtCloselyIsDrawnWhole() {
        List<Point> many = IntStream.range(0, 1_000)
                .mapToObj(i -> new Point(i, 0, i % 7, i % 7))
                .toList();

        assertThat(CourseLines.told(many, x -> x / 2)).hasSize(250);
        assertThat(CourseLines.told(many, x -> x * 2)).isEqualTo(many);
    }
}
