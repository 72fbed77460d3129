package io.countersign.app.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.countersign.engine.review.ReviewItem;
import java.io.IOException;

/** How sure a model said that it was, before a calibration or a guard changed what counts. */
final class StatedConfidence {
    private static final String NAME = "stated_confidence";
    private static final JsonFactory JSON = new JsonFactory();

    private StatedConfidence() {}

    /** 0 to 1; what counts if the entry says nothing else; NaN if nothing is known. */
    static double of(ReviewItem item) {
        double counts = item.row().confidence();
        try (JsonParser parser = JSON.createParser(item.raw())) {
            double stated = parser.nextToken() == JsonToken.START_OBJECT ? member(parser) : Double.NaN;
            return stated >= 0 && stated <= 1 ? stated : counts;
        } catch (IOException foreign) {
            return counts;
        }
    }

    private static double member(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(NAME);
            boolean number = parser.nextToken().isNumeric();
            if (found && number) {
                return parser.getDoubleValue();
            }
            parser.skipChildren();
        }
        return Double.NaN;
    }
}
