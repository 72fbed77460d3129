package io.countersign.app.triage.index;

import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.ReviewRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A total order of rows: by a column, then by due date, then by priority as commands list them, then by id. */
final class RowOrder {
    private static final Comparator<String> ALPHABET =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    private static final Comparator<ReviewRow> BY_ID =
            Comparator.<ReviewRow>comparingLong(row -> IdKey.of(row.id())).thenComparing(ReviewRow::id);
    private static final Comparator<ReviewRow> BY_URGENCY = Comparator.comparingLong(ReviewRow::dueMillis)
            .thenComparing(Comparator.comparingInt(ReviewRow::priority).reversed())
            .thenComparing(BY_ID);

    private final SortKey key;
    private final boolean ascending;
    private final Comparator<ReviewRow> comparator;

    RowOrder(TriageSort sort) {
        key = SortKey.of(sort.column());
        ascending = sort.ascending();
        comparator = switch (key) {
            case SortKey.Amount(var of) ->
                Comparator.<ReviewRow>comparingLong(row -> directed(of.applyAsLong(row)))
                        .thenComparing(BY_URGENCY);
            case SortKey.Text(var of) -> byText(of).thenComparing(BY_URGENCY);
            case SortKey.Id() -> ascending ? BY_ID : BY_ID.reversed();
        };
    }

    Comparator<ReviewRow> comparator() {
        return comparator;
    }

    /** These slots in order. */
    int[] sorted(RowTable rows, int[] slots) {
        var sort = new SlotSort(slots)
                .by(slot -> directedId(IdKey.of(rows.row(slot).id())));
        boolean idsTold = sort.allKeysDiffer();
        if (!(key instanceof SortKey.Id)) {
            ToLongFunction<ReviewRow> primary = primaryKey(rows, slots);
            sort.by(slot -> -rows.row(slot).priority())
                    .by(slot -> rows.row(slot).dueMillis())
                    .by(slot -> primary.applyAsLong(rows.row(slot)));
        }
        return idsTold ? sort.sorted() : settled(rows, sort.sorted());
    }

    private ToLongFunction<ReviewRow> primaryKey(RowTable rows, int[] slots) {
        return switch (key) {
            case SortKey.Amount(var of) -> row -> directed(of.applyAsLong(row));
            case SortKey.Text(var of) -> ranks(rows, slots, of);
            case SortKey.Id() -> row -> IdKey.of(row.id());
        };
    }

    private ToLongFunction<ReviewRow> ranks(RowTable rows, int[] slots, Function<ReviewRow, String> textOf) {
        var ranks = new HashMap<String, Long>();
        for (int slot : slots) {
            ranks.put(textOf.apply(rows.row(slot)), 0L);
        }
        long rank = 0;
        for (String text : ranks.keySet().stream().sorted(ALPHABET).toList()) {
            ranks.put(text, text.isEmpty() ? SortKey.UNKNOWN : directed(rank++));
        }
        return row -> ranks.getOrDefault(textOf.apply(row), SortKey.UNKNOWN);
    }

    private Comparator<ReviewRow> byText(Function<ReviewRow, String> textOf) {
        Comparator<String> alphabet = ascending ? ALPHABET : ALPHABET.reversed();
        return Comparator.<ReviewRow, Boolean>comparing(row -> textOf.apply(row).isEmpty())
                .thenComparing(textOf, alphabet);
    }

    private long directedId(long number) {
        return key instanceof SortKey.Id && !ascending ? ~number : number;
    }

    private long directed(long number) {
        return ascending || number == SortKey.UNKNOWN ? number : ~number;
    }

    /** Puts the few neighbours right whose ids begin alike, which the numbers could not tell apart. */
    private int[] settled(RowTable rows, int[] slots) {
        for (int i = 1; i < slots.length; i++) {
            int slot = slots[i];
            int to = i;
            while (to > 0 && comparator.compare(rows.row(slots[to - 1]), rows.row(slot)) > 0) {
                slots[to] = slots[to - 1];
                to--;
            }
            slots[to] = slot;
        }
        return slots;
    }
}
