package io.countersign.app.decisions;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import java.util.List;

/** Some records, column by column. What was written is never changed, so readers may look while one thread writes on. */
final class HistoryChunk {
    static final int SHIFT = 12;
    static final int SIZE = 1 << SHIFT;
    static final List<Route> ROUTES = List.of(Route.values());

    final long[] millis = new long[SIZE];
    final int[] sources = new int[SIZE];
    final int[] confidences = new int[SIZE];
    final float[] risks = new float[SIZE];
    final int[] modelMicros = new int[SIZE];
    final byte[] routes = new byte[SIZE];

    void set(int place, DecisionRecord decision, int source) {
        millis[place] = decision.at().toEpochMilli();
        sources[place] = source;
        confidences[place] = FixedConfidence.of(decision.calibrated());
        risks[place] = (float) decision.risk();
        modelMicros[place] = decision.modelMicros();
        routes[place] = (byte) ROUTES.indexOf(decision.route());
    }
}
