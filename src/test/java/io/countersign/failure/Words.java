package io.countersign.failure;

import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.VerdictOutcome;
import java.util.Set;

/** Answers in one word, as the logs and the audit have them. */
final class Words {
    private static final Set<String> COUNTED = Set.of("HELD", "SECOND", "PUBLISHED");

    private Words() {}

    static String of(VerdictOutcome outcome) {
        return switch (outcome) {
            case VerdictOutcome.Held _ -> "HELD";
            case VerdictOutcome.AwaitingSecond _ -> "SECOND";
            case VerdictOutcome.Published _ -> "PUBLISHED";
            case VerdictOutcome.Refused refused -> refused.why().name();
        };
    }

    static String of(UndoOutcome outcome) {
        return switch (outcome) {
            case UndoOutcome.Undone _ -> "UNDONE";
            case UndoOutcome.TooLate _ -> "LATE";
            case UndoOutcome.Unknown _ -> "UNKNOWN";
        };
    }

    /** What the audit says of a verdict that was answered with this word. */
    static String inTheAudit(String answer) {
        return COUNTED.contains(answer) ? "OK" : answer;
    }
}
