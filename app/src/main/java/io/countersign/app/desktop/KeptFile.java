package io.countersign.app.desktop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.app.start.KeptAside;
import io.countersign.app.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small file of JSON beside the settings. It is always whole; a malformed one is kept aside. All of it blocks. */
final class KeptFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final TypeReference<T> type;
    private final String brokenKey;
    private final Clock clock;

    /**
     * @param brokenKey the sentence that says where a malformed file was put
     */
    KeptFile(Path file, TypeReference<T> type, String brokenKey, Clock clock) {
        this.file = file.toAbsolutePath();
        this.type = type;
        this.brokenKey = brokenKey;
        this.clock = clock;
    }

    /**
     * What was in the file.
     *
     * @param refusals a sentence if it cannot be read
     */
    record Loaded<T>(T value, List<String> refusals) {}

    Loaded<T> load(T otherwise) {
        if (!Files.exists(file)) {
            return new Loaded<>(otherwise, List.of());
        }
        try {
            T read = JSON.readValue(file.toFile(), type);
            return read == null ? refuse(otherwise) : new Loaded<>(read, List.of());
        } catch (IOException | IllegalArgumentException malformed) {
            LOG.warn("The file {} cannot be read", file, malformed);
            return refuse(otherwise);
        }
    }

    /** Replaces the file in one move. */
    synchronized void save(T value) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            JSON.writeValue(fresh.toFile(), value);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Loaded<T> refuse(T otherwise) {
        try {
            return new Loaded<>(otherwise, List.of(Texts.of(brokenKey, KeptAside.of(file, clock))));
        } catch (IOException stuck) {
            LOG.warn("The malformed file {} cannot be moved aside", file, stuck);
            return new Loaded<>(otherwise, List.of(Texts.of("console.file-stuck", file)));
        }
    }
}
