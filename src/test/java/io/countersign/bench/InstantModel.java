package io.countersign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;

/** Unsure where the amount is 1, else sure; its answers are made once. */
final class InstantModel implements Model {
    private static final JsonNode OUTPUT =
            JsonNodeFactory.instance.objectNode().put("decision", "approve").put("reason", "income covers the rate");
    private final ModelAnswer sure = new ModelAnswer(OUTPUT, Confidence.of(.95));
    private final ModelAnswer unsure = new ModelAnswer(OUTPUT, Confidence.of(.5));

    @Override
    public String name() {
        return "loan-scorer";
    }

    @Override
    public String version() {
        return "2026-10-01";
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        return input.path("trade_value").doubleValue() == 1 ? unsure : sure;
    }
}
