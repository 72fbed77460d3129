package io.countersign.app.cli;

import io.countersign.app.imports.FileFormat;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.calibration.CalibrationMethod;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictKind;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stands after options. */
final class Converters {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

    private Converters() {}

    static void register(CommandLine program) {
        program.registerConverter(ReviewState.class, text -> word(text, ReviewState.values()));
        program.registerConverter(VerdictKind.class, text -> word(text, VerdictKind.values()));
        program.registerConverter(AutonomyLevel.class, text -> word(text, AutonomyLevel.values()));
        program.registerConverter(CalibrationMethod.class, text -> word(text, CalibrationMethod.values()));
        program.registerConverter(Role.class, text -> word(text, Role.values()));
        program.registerConverter(Charset.class, Converters::charset);
        program.registerConverter(Reviewer.class, Converters::reviewer);
        program.registerConverter(Duration.class, Converters::length);
        program.registerConverter(FileFormat.class, Converters::format);
    }

    /** One character, or its name. */
    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
                return '\t';
            }
            if (text.length() != 1 || text.charAt(0) == '"') {
                throw new TypeConversionException("give one character, or tab");
            }
            return text.charAt(0);
        }
    }

    /** How many, at least one. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
                throw new TypeConversionException("give a whole number from 1, not " + text);
            }
            return Integer.valueOf(text);
        }
    }

    /** How many verdicts are enough. */
    static final class Verdicts implements ITypeConverter<Integer> {
        private static final int LEAST = 20;

        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < LEAST) {
                throw new TypeConversionException("give a whole number from %d, not %s".formatted(LEAST, text));
            }
            return Integer.valueOf(text);
        }
    }

    /** A port of this computer. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
                throw new TypeConversionException("give a whole number from 0 to 65535, not " + text);
            }
            return Integer.valueOf(text);
        }
    }

    /** How long a verdict is held. */
    static final class Hold implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Duration hold = length(text);
            if (hold.compareTo(Verdict.LONGEST_HOLD) > 0) {
                throw new TypeConversionException("give 0 to 1m, not " + text);
            }
            return hold;
        }
    }

    /** How long something is kept; zero for ever. */
    static final class Retention implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([dh])");

        @Override
        public Duration convert(String text) {
            Matcher matcher = TIME.matcher(text);
            if (matcher.matches()) {
                long number = Long.parseLong(matcher.group(1));
                return matcher.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
            }
            if (text.equals("forever")) {
                return Duration.ZERO;
            }
            throw new TypeConversionException("give a length of time such as 30d or 12h, or forever, not " + text);
        }
    }

    private static <E extends Enum<E>> E word(String text, E[] words) {
        return Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("give one of %s, not %s"
                        .formatted(Arrays.stream(words).map(Shown::lower).collect(Collectors.joining(", ")), text)));
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    text + " is no encoding that is known here; give for example windows-1252");
        }
    }

    private static Reviewer reviewer(String text) {
        try {
            return new Reviewer(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static Duration length(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("give a length of time such as 500ms, 10s or 1m, not " + text);
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static FileFormat format(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "jsonl", "json", "ndjson" -> FileFormat.JSON_LINES;
            case "csv" -> FileFormat.CSV;
            default -> throw new TypeConversionException("give jsonl or csv, not " + text);
        };
    }
}
