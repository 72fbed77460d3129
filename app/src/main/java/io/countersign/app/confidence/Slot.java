package io.countersign.app.confidence;

import io.countersign.engine.decision.Route;

/**
 * The decisions of a short time. Confidences are NaN if none is known.
 *
 * @param startMillis when it begins, in ms since 1970
 * @param known how many of the decisions had a known confidence
 * @param routes how many went where, in the order of the routes
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record Slot(
        long startMillis,
        long decisions,
        long known,
        double mean,
        double lowerQuartile,
        double median,
        double upperQuartile,
        long[] routes) {
    long to(Route route) {
        return routes[SlotTally.ROUTES.indexOf(route)];
    }

    /** 0 to 1. */
    double share(Route route) {
        return decisions == 0 ? 0 : (double) to(route) / decisions;
    }

    /** How many stand as the model made them, 0 to 1. */
    double acceptedShare() {
        return share(Route.ACCEPTED) + share(Route.ACCEPTED_WITH_CAVEAT);
    }
}
