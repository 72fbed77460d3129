package io.countersign.engine.guard.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.guard.phrase.Phrase.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads phrases from a resource. A line is one of
 *
 * <pre>
 * name = term | term [optional|word] term      names a list of terms
 * name = (one|other) (of|these)                the same, for each word with each
 * [section]                                    what follows is reported under the number of this section
 * &lt;name&gt; ~12 term | term ~6 &lt;name&gt;            a phrase: steps, with the most letters that may stand between them
 * # text                                       a comment
 * </pre>
 *
 * Before a phrase may stand {@code mild:}, {@code marked:} (it has to stand in markup), {@code mild announcing:} (a
 * colon has to follow), {@code closing:} (the end of a sentence has to follow), {@code rot13:} and {@code reversed:}.
 */
public final class PhraseFile {
    private final List<String> sections;
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private int section = -1;

    private PhraseFile(List<String> sections) {
        this.sections = sections;
    }

    /**
     * Reads a book.
     *
     * @param near the class beside which the resource lies
     * @param sections the words of the sections; their places are the numbers under which phrases are reported
     * @throws IllegalArgumentException if a line cannot be understood
     */
    public static PhraseBook read(Class<?> near, String resource, List<String> sections) {
        var file = new PhraseFile(sections);
        try (InputStream in = Objects.requireNonNull(near.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(file::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PhraseBook(file.phrases);
    }

    private void line(String line) {
        int equals = line.indexOf(" = ");
        if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0) {
            section = sections.indexOf(line.substring(1, line.length() - 1));
            require(section >= 0, line);
        } else if (equals > 0) {
            names.put(line.substring(0, equals), terms(line.substring(equals + 3)));
        } else {
            require(section >= 0, line);
            phrases.add(phrase(line));
        }
    }

    private Phrase phrase(String line) {
        int colon = line.indexOf(": ");
        String how = colon < 0 ? "" : line.substring(0, colon);
        String[] parts = line.substring(colon < 0 ? 0 : colon + 2).split(" ~", -1);
        List<Phrase.Step> steps = new ArrayList<>();
        for (String part : parts) {
            int space = steps.isEmpty() ? -1 : part.indexOf(' ');
            int gap = space < 0 ? 0 : Integer.parseInt(part.substring(0, space));
            steps.add(new Phrase.Step(gap, terms(part.substring(space + 1))));
        }
        return switch (how) {
            case "" -> new Phrase(section, false, Place.ANYWHERE, steps);
            case "mild" -> new Phrase(section, true, Place.ANYWHERE, steps);
            case "marked" -> new Phrase(section, false, Place.MARKED, steps);
            case "mild announcing" -> new Phrase(section, true, Place.ANNOUNCING, steps);
            case "closing" -> new Phrase(section, false, Place.CLOSING, steps);
            case "rot13" -> new Phrase(section, false, Place.ANYWHERE, Disguise.rot13(steps));
            case "reversed" -> new Phrase(section, false, Place.ANYWHERE, Disguise.reversed(steps));
            default -> throw new IllegalArgumentException("not understood: " + line);
        };
    }

    private List<String> terms(String alternatives) {
        var terms = new ArrayList<String>();
        for (String alternative : split(alternatives)) {
            if (alternative.startsWith("<") && alternative.endsWith(">")) {
                terms.addAll(named(alternative.substring(1, alternative.length() - 1)));
            } else {
                terms.addAll(expanded(alternative));
            }
        }
        return terms;
    }

    /** With each of the words in round brackets, and of those in square ones with each and without. */
    private List<String> expanded(String term) {
        int open = firstOf(term, '[', '(');
        if (open < 0) {
            return List.of(term);
        }
        boolean optional = term.charAt(open) == '[';
        int close = term.indexOf(optional ? ']' : ')', open);
        String before = term.substring(0, open);
        List<String> terms = new ArrayList<>();
        for (String after : expanded(term.substring(close + 1))) {
            if (optional) {
                terms.add(before + after);
            }
            for (String word : terms(term.substring(open + 1, close))) {
                terms.add(before + word + " " + after);
            }
        }
        return terms;
    }

    private static int firstOf(String term, char one, char other) {
        int first = term.indexOf(one);
        int second = term.indexOf(other);
        return first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
    }

    private List<String> named(String name) {
        List<String> terms = names.get(name);
        require(terms != null, name);
        return terms == null ? List.of() : terms;
    }

    /** Splits at bars that stand outside of brackets. */
    private static List<String> split(String alternatives) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean bracketed = false;
        for (int i = 0; i < alternatives.length(); i++) {
            char c = alternatives.charAt(i);
            bracketed = c == '[' || c == '(' || (bracketed && c != ']' && c != ')');
            if (c == '|' && !bracketed) {
                parts.add(alternatives.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(alternatives.substring(from).strip());
        return parts;
    }

    private static void require(boolean holds, String line) {
        if (!holds) {
            throw new IllegalArgumentException("not understood: " + line);
        }
    }
}
