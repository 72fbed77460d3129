package io.countersign.app.triage.item.json;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.countersign.app.triage.item.json.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line, with a few lines around each change. */
public final class TextDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<DiffLine> lines = new ArrayList<>();
    private int doneBefore;

    private TextDiff(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /** The comparison from top to bottom; empty if the texts are the same. */
    public static List<DiffLine> of(String before, String after) {
        var diff = new TextDiff(before, after);
        var deltas = DiffUtils.diff(diff.before, diff.after).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            diff.same(deltas.get(i), i == 0);
            diff.changed(deltas.get(i));
        }
        if (!deltas.isEmpty()) {
            diff.tail(deltas.getLast());
        }
        return List.copyOf(diff.lines);
    }

    private void same(AbstractDelta<String> next, boolean first) {
        int end = next.getSource().getPosition();
        int shift = next.getTarget().getPosition() - end;
        int head = first ? 0 : CONTEXT;
        int all = end - doneBefore;
        if (all <= head + CONTEXT + 1) {
            copy(doneBefore, end, shift);
            return;
        }
        copy(doneBefore, doneBefore + head, shift);
        skip(all - head - CONTEXT);
        copy(end - CONTEXT, end, shift);
    }

    private void tail(AbstractDelta<String> last) {
        int shift = last.getTarget().getPosition() + last.getTarget().size() - doneBefore;
        int rest = before.size() - doneBefore;
        int shown = rest <= CONTEXT + 1 ? rest : CONTEXT;
        copy(doneBefore, doneBefore + shown, shift);
        if (shown < rest) {
            skip(rest - shown);
        }
    }

    private void copy(int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            lines.add(new DiffLine(Kind.SAME, i + 1, i + shift + 1, before.get(i), 0, 0));
        }
    }

    private void skip(int count) {
        lines.add(new DiffLine(Kind.SKIPPED, 0, 0, "", 0, count));
    }

    private void changed(AbstractDelta<String> delta) {
        var removed = delta.getSource().getLines();
        var added = delta.getTarget().getLines();
        boolean paired = removed.size() == added.size();
        for (int i = 0; i < removed.size(); i++) {
            int number = delta.getSource().getPosition() + i + 1;
            lines.add(line(Kind.REMOVED, number, removed.get(i), paired ? added.get(i) : ""));
        }
        for (int i = 0; i < added.size(); i++) {
            int number = delta.getTarget().getPosition() + i + 1;
            lines.add(line(Kind.ADDED, number, added.get(i), paired ? removed.get(i) : ""));
        }
        doneBefore = delta.getSource().getPosition() + removed.size();
    }

    private static DiffLine line(Kind kind, int number, String text, String other) {
        int from = commonStart(text, other);
        int to = text.length() - commonEnd(text, other, from);
        return new DiffLine(kind, kind == Kind.REMOVED ? number : 0, kind == Kind.ADDED ? number : 0, text, from, to);
    }

    private static int commonStart(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static int commonEnd(String one, String other, int start) {
        int end = Math.min(one.length(), other.length()) - start;
        int i = 0;
        while (i < end && one.charAt(one.length() - 1 - i) == other.charAt(other.length() - 1 - i)) {
            i++;
        }
        return i;
    }
}
