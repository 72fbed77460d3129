package io.countersign.app.sample;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.ReviewDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Marks what goes to people as a sample.
 *
 * @param timeless whether entries say no time, so that the same decisions are the same bytes every time and never seem old
 */
record SampleDesk(ReviewDesk people, boolean timeless) implements ReviewDesk {
    /** How every entry of the sample begins. */
    static final byte[] MARK = "{\"sample\":true,".getBytes(StandardCharsets.UTF_8);

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void submit(List<byte[]> entries) {
        people.submit(entries.stream().map(this::marked).toList());
    }

    private byte[] marked(byte[] entry) {
        try {
            JsonNode read = JSON.readTree(entry);
            ObjectNode marked = JSON.createObjectNode().put("sample", true);
            read.properties().forEach(field -> marked.set(field.getKey(), field.getValue()));
            if (timeless) {
                marked.remove("timestamp");
            }
            return JSON.writeValueAsBytes(marked);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an entry of the engine can be read", impossible);
        }
    }
}
