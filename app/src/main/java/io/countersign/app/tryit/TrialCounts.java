package io.countersign.app.tryit;

import io.countersign.engine.decision.Route;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines go where. Immutable.
 *
 * @param routes only those that were taken
 * @param refused lines that are no requests
 */
record TrialCounts(Map<Route, Integer> routes, int refused) {
    static final TrialCounts NOTHING = new TrialCounts(Map.of(), 0);

    TrialCounts {
        var ordered = new EnumMap<Route, Integer>(Route.class);
        ordered.putAll(routes);
        routes = Collections.unmodifiableMap(ordered);
    }

    TrialCounts and(List<TrialRow> rows) {
        var more = new EnumMap<Route, Integer>(Route.class);
        more.putAll(routes);
        int refusals = refused;
        for (TrialRow row : rows) {
            switch (row) {
                case TrialRow.Decided(long _, var decision) -> more.merge(decision.route(), 1, Integer::sum);
                case TrialRow.Refused _ -> refusals++;
            }
        }
        return new TrialCounts(more, refusals);
    }
}
