package io.countersign.engine.redis;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.autonomy.CallWindow;
import io.countersign.engine.autonomy.CallWindow.Portion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a model stands as lines: level, since when in milliseconds, whether pinned, calls on probation, the portions of the
 * window as {@code calls:failed}, who, why, the alarm.
 */
final class AutonomyCodec {
    private static final int LINES = 8;

    private AutonomyCodec() {}

    static String encode(AutonomyStatus status) {
        return String.join(
                "\n",
                status.level().name(),
                Long.toString(status.since().toEpochMilli()),
                status.pinned() ? "1" : "0",
                Integer.toString(status.probation()),
                window(status.window()),
                oneLine(status.by()),
                oneLine(status.reason()),
                oneLine(status.alarm()));
    }

    static AutonomyStatus decode(String model, String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES) {
            throw new IllegalArgumentException("a status must have %d lines, had %d".formatted(LINES, lines.length));
        }
        return new AutonomyStatus(
                model,
                AutonomyLevel.valueOf(lines[0]),
                Instant.ofEpochMilli(Long.parseLong(lines[1])),
                lines[5],
                lines[6],
                lines[2].equals("1"),
                lines[7],
                window(lines[4]),
                Integer.parseInt(lines[3]));
    }

    private static String window(CallWindow window) {
        return window.portions().stream()
                .map(portion -> portion.calls() + ":" + portion.failed())
                .collect(Collectors.joining(" "));
    }

    private static CallWindow window(String text) {
        List<Portion> portions = text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(AutonomyCodec::portion).toList();
        return new CallWindow(portions);
    }

    private static Portion portion(String text) {
        int colon = text.indexOf(':');
        return new Portion(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
