package io.countersign.app.triage.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.json.DiffLine.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void sameTextsHaveNoDifference() {
        assertThat(TextDiff.of("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void aChangedLineShowsWhatChangedInIt() {
        assertThat(TextDiff.of("a\n\"limit\": 500,\nc", "a\n\"limit\": 750,\nc"))
                .containsExactly(
                        new DiffLine(Kind.SAME, 1, 1, "a", 0, 0),
                        new DiffLine(Kind.REMOVED, 2, 0, "\"limit\": 500,", 9, 11),
                        new DiffLine(Kind.ADDED, 0, 2, "\"limit\": 750,", 9, 11),
                        new DiffLine(Kind.SAME, 3, 3, "c", 0, 0));
    }

    @Test
    void linesFarFromAChangeAreFolded() {
        String before = numbered(30);
        String after = before.replace("line 15\n", "");
        List<DiffLine> lines = TextDiff.of(before, after);
        assertThat(lines.getFirst()).isEqualTo(new DiffLine(Kind.SKIPPED, 0, 0, "", 0, 11));
        assertThat(lines.getLast()).isEqualTo(new DiffLine(Kind.SKIPPED, 0, 0, "", 0, 12));
        assertThat(lines).hasSize(9);
    }

    @Property(tries = 300)
    void everyLineOfBothTextsIsShownOrFolded(
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> other) {
        List<DiffLine> lines = TextDiff.of(joined(one), joined(other));
        if (!lines.isEmpty()) {
            assertThat(count(lines, Kind.REMOVED)).isEqualTo(one.size());
            assertThat(count(lines, Kind.ADDED)).isEqualTo(other.size());
        }
    }

    private static long count(List<DiffLine> lines, Kind own) {
        return lines.stream()
                .mapToLong(line -> switch (line.kind()) {
                    case SAME -> 1;
                    case SKIPPED -> line.to();
                    case ADDED, REMOVED -> line.kind() == own ? 1 : 0;
                })
                .sum();
    }

    private static String joined(List<Integer> lines) {
        return lines.stream().map(line -> "line " + line + "\n").collect(Collectors.joining());
    }

    private static String numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
