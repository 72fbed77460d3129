package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CourseKeeperTest {
    private final CourseKeeper keeper = new CourseKeeper();

    @Test
    void fewPointsAreKeptAsTheyAre() {
        keeper.add(1, 5);
        keeper.add(2, 3);
        assertThat(keeper.course().places()).containsExactly(1, 2);
        assertThat(keeper.course().heights()).containsExactly(5, 3);
    }

    @Test
    void aMillionStayAFewAndNoPeakIsLost() {
        for (int i = 0; i < 1_000_000; i++) {
            keeper.add(i, i == 765_432 ? 9 : 1);
        }
        EvidenceCourse course = keeper.course();

        assertThat(course.places()).hasSizeBetween(CourseKeeper.MOST / 2, CourseKeeper.MOST);
        assertThat(course.highest()).isEqualTo(9);
        assertThat(course.places()[course.places().length - 1]).isEqualTo(999_999);
        int peak = course.pointAt(765_432) + 1;
        assertThat(course.heights()[peak]).isEqualTo(9);
    }

    @Test
    void aPointIsTheHighestOfAllThatItStandsFor() {
        var random = new Random(9);
        double[] heights = random.doubles(5_000).toArray();
        for (int i = 0; i < heights.length; i++) {
            keeper.add(i, heights[i]);
        }
        EvidenceCourse course = keeper.course();
        int from = 0;
        for (int point = 0; point < course.places().length; point++) {
            int to = (int) course.places()[point] + 1;
            assertThat(course.heights()[point])
                    .isEqualTo(Arrays.stream(heights, from, to).max().orElseThrow());
            from = to;
        }
    }

    @Test
    void timeThatRunsBackwardsStandsStill() {
        keeper.add(10, 1);
        keeper.add(7, 2);
        keeper.add(11, 3);
        assertThat(keeper.course().places()).containsExactly(10, 10, 11);
    }

    @Test
    void anEarlierCourseEndsWhereThisBegins() {
        var earlier = new EvidenceCourse(new double[] {1, 2, 3}, new double[] {10, 20, 30});
        var later = new EvidenceCourse(new double[] {3, 4}, new double[] {7, 8});
        assertThat(later.after(earlier).places()).containsExactly(1, 2, 3, 4);
        assertThat(later.after(earlier).heights()).containsExactly(10, 20, 7, 8);
        assertThat(EvidenceCourse.NONE.after(earlier).heights()).containsExactly(10, 20, 30);
    }
}
