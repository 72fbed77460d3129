package io.countersign.engine.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search has found so far: of each kind few, so that many harmless findings cannot crowd out a bad one. */
final class Findings {
    private static final int MOST = 16;
    private static final int MOST_ALIKE = 8;
    private static final int LONGEST_PATH = 200;

    private @Nullable List<GuardFinding> found;
    private int firstOfText;

    int count() {
        return found == null ? 0 : found.size();
    }

    void nextText() {
        nextText(count());
    }

    /** What comes next is about the same text as all that was found from a number on. */
    void nextText(int first) {
        firstOfText = first;
    }

    void add(String kind, Severity severity, String text, int from, int to) {
        if (found == null) {
            found = new ArrayList<>();
        }
        for (int i = firstOfText; i < found.size(); i++) {
            GuardFinding before = found.get(i);
            if (before.kind().equals(kind) && before.severity().compareTo(severity) >= 0) {
                return;
            }
        }
        if (isNews(found, kind, severity)) {
            found.add(new GuardFinding(kind, severity, "", Excerpt.of(text, from, to)));
        }
    }

    private static boolean isNews(List<GuardFinding> found, String kind, Severity severity) {
        int alike = 0;
        for (int i = 0; i < found.size(); i++) {
            GuardFinding each = found.get(i);
            alike += each.severity() == severity && each.kind().equals(kind) ? 1 : 0;
        }
        return alike < MOST_ALIKE;
    }

    /** Puts a step before the paths of what was found last. */
    void standIn(String step, int since) {
        if (found == null) {
            return;
        }
        for (int i = since; i < found.size(); i++) {
            GuardFinding each = found.get(i);
            String path = each.path().isEmpty() ? step : step + "." + each.path();
            String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH - 1) + "…";
            found.set(i, new GuardFinding(each.kind(), each.severity(), shown, each.excerpt()));
        }
    }

    List<GuardFinding> worstFirst() {
        if (found == null) {
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.comparing(GuardFinding::severity).reversed())
                .limit(MOST)
                .toList();
    }
}
