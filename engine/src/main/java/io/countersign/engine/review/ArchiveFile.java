package io.countersign.engine.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Files of items that have left the queue, one for each month in which they left, one JSON object per line. After a crash an
 * item may stand there twice. The producer's bytes stand in {@code entry} as a text, or in {@code entry_base64} where they
 * are none. Not thread-safe.
 */
public final class ArchiveFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Clock clock;

    /**
     * @param directory is made when it is needed
     * @param clock names the month
     */
    public ArchiveFile(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns when the items are on the disk. */
    void add(List<ReviewItem> items) throws IOException {
        var lines = new StringBuilder();
        for (ReviewItem item : items) {
            lines.append(JSON.writeValueAsString(line(item))).append('\n');
        }
        Files.createDirectories(directory);
        Path file = directory.resolve(YearMonth.now(clock) + ".jsonl");
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static ObjectNode line(ReviewItem item) {
        ReviewRow row = item.row();
        ObjectNode line = JSON.createObjectNode()
                .put("id", row.id().value())
                .put("state", row.state().name().toLowerCase(Locale.ROOT))
                .put("content", item.content().hex())
                .put("arrived", row.arrived().toString())
                .put("risk_level", row.level().name().toLowerCase(Locale.ROOT));
        if (Utf8.isValid(item.raw())) {
            line.put("entry", new String(item.raw(), StandardCharsets.UTF_8));
        } else {
            line.put("entry_base64", Base64.getEncoder().encodeToString(item.raw()));
        }
        var votes = line.putArray("votes");
        item.votes().forEach(vote -> votes.add(vote(vote)));
        var history = line.putArray("history");
        item.history().forEach(entry -> history.add(happened(entry)));
        return line;
    }

    private static JsonNode vote(Vote vote) {
        return JSON.createObjectNode()
                .put("verdict", vote.verdict().value())
                .put("reviewer", vote.reviewer())
                .put("kind", vote.kind().name().toLowerCase(Locale.ROOT))
                .put("output", vote.output())
                .put("reason", vote.reason())
                .put("at", vote.at().toString());
    }

    private static JsonNode happened(HistoryEntry entry) {
        return JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("action", entry.action())
                .put("who", entry.who())
                .put("detail", entry.detail());
    }
}
