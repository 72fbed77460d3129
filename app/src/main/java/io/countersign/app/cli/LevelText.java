package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.time.Instant;

/** Autonomy levels for programs and for people. */
final class LevelText {
    private LevelText() {}

    static void print(AutonomyStatus status, Console console) {
        if (console.isJson()) {
            console.json(json(status));
        } else {
            console.line("%s %s %s"
                    .formatted(
                            Shown.column(status.model(), 40),
                            Shown.column(status.level().name(), 8),
                            status.reason() + (status.pinned() ? " (kept there by " + status.by() + ")" : "")));
        }
    }

    private static ObjectNode json(AutonomyStatus status) {
        boolean moved = status.since().isAfter(Instant.EPOCH);
        return JsonNodeFactory.instance
                .objectNode()
                .put("model", status.model())
                .put("level", status.level().name())
                .put("since", moved ? status.since().toString() : null)
                .put("by", status.by())
                .put("reason", status.reason())
                .put("pinned", status.pinned())
                .put("alarm", status.alarm());
    }
}
