package io.countersign.engine.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.model.AnswerOrigin;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import java.util.ArrayList;

/** Where kept answers came from, beside the answer; what they used up is not kept, because nothing is used up again. */
final class AnswerOriginCodec {
    private AnswerOriginCodec() {}

    static void write(AnswerOrigin origin, ObjectNode json) {
        json.put("version", origin.version());
        ArrayNode remarks = json.putArray("remarks");
        for (Remark remark : origin.remarks()) {
            remarks.addObject().put("kind", remark.kind().name()).put("words", remark.words());
        }
    }

    /**
     * @throws IllegalArgumentException if somebody else has written it
     */
    static AnswerOrigin read(JsonNode json) {
        var remarks = new ArrayList<Remark>();
        for (JsonNode remark : json.path("remarks")) {
            remarks.add(new Remark(
                    Remark.Kind.valueOf(remark.path("kind").asText()),
                    remark.path("words").asText()));
        }
        return new AnswerOrigin(json.path("version").asText(""), Usage.NONE, remarks);
    }
}
