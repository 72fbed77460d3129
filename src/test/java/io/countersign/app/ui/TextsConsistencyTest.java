package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsConsistencyTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("countersign.root", "."), "app/src/main/java/io/countersign/app");
    private static final Path BUNDLE = Path.of(
            System.getProperty("countersign.root", "."),
            "app/src/main/resources/io/countersign/app/countersign.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern USE = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]*)\"");
    private static final Set<String> FILE_ENDINGS = Set.of("css", "json", "jsonl", "csv", "log", "txt", "conf");

    private final Properties texts = load();
    private final String sources = readSources();

    @Test
    void everyKeyUsedExists() {
        var used = USE.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet());
        assertThat(texts.stringPropertyNames()).containsAll(used);
        assertThat(texts.stringPropertyNames()).containsAll(literalsOfOurNamespaces());
    }

    @Test
    void everyKeyThatExistsIsUsed() {
        var unused = new TreeSet<>(texts.stringPropertyNames());
        unused.removeAll(literals());
        assertThat(unused).isEmpty();
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        var keys = Files.readAllLines(BUNDLE).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyTextIsAWellFormedFormat() {
        texts.forEach((key, text) -> {
            new MessageFormat((String) text, Locale.ENGLISH);
            assertThat((String) text).as("%s: write ’ for an apostrophe", key).doesNotContain("'");
        });
    }

    @Test
    void everyTextIsInSentenceCase() {
        texts.forEach((key, text) -> assertThat((String) text)
                .as("%s: more than one capitalised word in a short text", key)
                .doesNotMatch("([A-Z][a-z]+ ){2,}[A-Z][a-z]+"));
    }

    /** Keys may also stand in enums and records, away from the call: any literal below a first word of ours is one. */
    private Set<String> literalsOfOurNamespaces() {
        var namespaces = texts.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        return literals().stream()
                .filter(literal -> namespaces.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !FILE_ENDINGS.contains(literal.substring(literal.lastIndexOf('.') + 1)))
                .collect(Collectors.toSet());
    }

    private Set<String> literals() {
        return LITERAL.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Properties load() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static String readSources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsConsistencyTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
