package io.countersign.engine.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reasons on the wire: the code, the sentence, and the numbers where there are any. */
final class ReasonJson {
    private ReasonJson() {}

    static ObjectNode write(Reason reason) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("code", reason.code().word())
                .put("sentence", reason.sentence());
        if (Double.isFinite(reason.value())) {
            json.put("value", reason.value());
        }
        if (Double.isFinite(reason.limit())) {
            json.put("limit", reason.limit());
        }
        return json;
    }

    static void write(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", reason.code().word());
        json.writeStringField("sentence", reason.sentence());
        if (Double.isFinite(reason.value())) {
            json.writeNumberField("value", reason.value());
        }
        if (Double.isFinite(reason.limit())) {
            json.writeNumberField("limit", reason.limit());
        }
        json.writeEndObject();
    }
}
