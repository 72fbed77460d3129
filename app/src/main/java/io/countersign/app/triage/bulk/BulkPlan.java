package io.countersign.app.triage.bulk;

import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The items that are meant, as they were when the person asked; what comes or goes later changes nothing about it.
 *
 * @param rows what will be decided, in the order of the table
 * @param leftOut how many are not, and why
 */
public record BulkPlan(List<ReviewRow> rows, Map<LeftOut, Integer> leftOut) {
    public static final BulkPlan NOTHING = new BulkPlan(List.of(), Map.of());

    public BulkPlan {
        rows = List.copyOf(rows);
    }

    static BulkPlan of(Stream<ReviewRow> meant, BulkRules rules) {
        var rows = new ArrayList<ReviewRow>();
        var leftOut = new EnumMap<LeftOut, Integer>(LeftOut.class);
        meant.forEach(row -> {
            Optional<LeftOut> reason = rules.against(row);
            reason.ifPresentOrElse(why -> leftOut.merge(why, 1, Integer::sum), () -> rows.add(row));
        });
        return new BulkPlan(rows, leftOut);
    }

    /** How many are left out. */
    public int leftOutCount() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
