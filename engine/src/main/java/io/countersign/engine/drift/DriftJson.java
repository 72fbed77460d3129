package io.countersign.engine.drift;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.countersign.engine.calibration.Calibrator;
import java.io.IOException;
import java.time.Instant;

/**
 * Saved watches, monitors, baselines and calibrators as JSON. Numbers are written so that the same bits are read back. Thread-safe.
 */
public final class DriftJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new ToStringSerializer())
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private DriftJson() {}

    /** One line of JSON. */
    public static String write(WatchSnapshot watch) {
        return text(watch);
    }

    /** One line of JSON. */
    public static String write(MonitorSnapshot monitor) {
        return text(monitor);
    }

    /** One line of JSON. */
    public static String write(Baseline baseline) {
        return text(baseline);
    }

    /** One line of JSON. */
    public static String write(Calibrator calibrator) {
        return text(calibrator);
    }

    /**
     * Reads a calibrator.
     *
     * @throws InvalidSnapshotException if it is none
     */
    public static Calibrator readCalibrator(String json) {
        return parse(json, Calibrator.class);
    }

    /**
     * Reads a watch.
     *
     * @throws InvalidSnapshotException if it is none
     */
    public static WatchSnapshot readWatch(String json) {
        return parse(json, WatchSnapshot.class);
    }

    /**
     * Reads a monitor.
     *
     * @throws InvalidSnapshotException if it is none
     */
    public static MonitorSnapshot readMonitor(String json) {
        return parse(json, MonitorSnapshot.class);
    }

    /**
     * Reads a baseline.
     *
     * @throws InvalidSnapshotException if it is none
     */
    public static Baseline readBaseline(String json) {
        return parse(json, Baseline.class);
    }

    /** A record that holds some of these, as one line of JSON. */
    public static String writeRecord(Record saved) {
        return text(saved);
    }

    /**
     * Reads what holds some of these.
     *
     * @throws InvalidSnapshotException if it is none
     */
    public static <T> T readRecord(String json, Class<T> type) {
        return parse(json, type);
    }

    private static String text(Object saved) {
        try {
            return JSON.writeValueAsString(saved);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers can always be written", e);
        }
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            T read = JSON.readValue(json, type);
            if (read == null) {
                throw new InvalidSnapshotException("null", null);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new InvalidSnapshotException(e.getOriginalMessage(), e);
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }
}
