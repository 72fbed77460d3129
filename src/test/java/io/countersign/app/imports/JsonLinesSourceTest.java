package io.countersign.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesSourceTest {
    private final MappingBuilder mapping = new MappingBuilder();

    @Test
    void everyLineIsAnEntryAsItStands() {
        assertThat(read("a.jsonl", "\uFEFF{\"b\": 1.50}\r\n\n  \n{\"a\":2}"))
                .containsExactly("1: {\"b\": 1.50}", "4: {\"a\":2}");
    }

    @Test
    void aLineThatIsNotJsonIsLeftToTheQueueToRefuse() {
        assertThat(read("a.jsonl", "{\"a\":1}\nnonsense\n")).contains("2: nonsense");
    }

    @Test
    void anEmptyFileHasNoEntries() {
        assertThat(read("a.jsonl", "")).isEmpty();
    }

    @Test
    void aFileWithAnotherNameIsToldByItsBeginning() {
        assertThat(read("export.txt", " {\"a\":1}")).hasSize(1);
    }

    @Test
    void aFileThatMayBeEitherNeedsAFormat() {
        assertThatThrownBy(() -> read("export.txt", "a,b"))
                .isInstanceOf(ImportException.class)
                .hasMessage("export.txt may be JSON lines or CSV; say which with --format jsonl or --format csv.");
    }

    @Test
    void theFormatCanBeSaid() {
        mapping.format = Optional.of(FileFormat.CSV);

        assertThat(read("export.txt", "a,model_output\n1,2\n")).hasSize(1);
    }

    @Test
    void aListIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> read("a.json", "[{\"a\":1}]"))
                .hasMessage("a.json is one JSON list; write one object a line, for example with:"
                        + " jq -c '.[]' a.json > lines.jsonl");
    }

    @Test
    void anObjectOverSeveralLinesIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> read("a.json", "{\n  \"a\": 1\n}")).hasMessageContaining("jq -c . a.json");
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        var bytes = new ByteArrayInputStream("123456\n12345\r\n".getBytes(StandardCharsets.UTF_8));
        try (var lines = new Lines(bytes, 6)) {
            assertThat(lines.next().orElseThrow().tooLong()).isFalse();
            assertThat(lines.next().orElseThrow().bytes()).asString().isEqualTo("12345");
            assertThat(lines.bytesRead()).isEqualTo(14);
            assertThat(lines.next()).isEmpty();
        }
        try (var source = new JsonLinesSource(
                new Lines(new ByteArrayInputStream("1234\n12".getBytes(StandardCharsets.UTF_8)), 3))) {
            assertThat(source.next()).contains(new SourceRow.Unreadable(1, "the line is longer than 64 MiB"));
            assertThat(source.next()).isPresent();
        }
    }

    private List<String> read(String name, String content) {
        return Rows.read(mapping.sources(), name, content.getBytes(StandardCharsets.UTF_8));
    }
}
