package io.countersign.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Gives entries the times of a day at work: they have come in over some hours and fall due one after the other, the first in a few
 * minutes. For one moment the same every time. Immutable.
 *
 * @param now when somebody looks at them
 */
record WorkingDay(Instant now) {
    /** So that something of every kind is due in the first hour. */
    private static final long SEED = 1_924;

    private static final Duration FIRST_DUE = Duration.ofMinutes(11);
    private static final int LONGEST_GAP_SECONDS = 300;
    private static final int SHORTEST_WAIT_MINUTES = 15;
    private static final int LONGEST_WAIT_MINUTES = 300;
    private static final ObjectMapper JSON = SampleDesk.JSON;

    List<byte[]> dated(List<byte[]> entries) {
        var random = new Random(SEED);
        var dated = new ArrayList<byte[]>();
        Instant due = now.plus(FIRST_DUE);
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(SEED));
        for (byte[] entry : shuffled) {
            Instant sent = now.minus(Duration.ofMinutes(random.nextInt(SHORTEST_WAIT_MINUTES, LONGEST_WAIT_MINUTES)));
            dated.add(dated(entry, sent, due));
            due = due.plusSeconds(random.nextInt(LONGEST_GAP_SECONDS));
        }
        return dated;
    }

    private static byte[] dated(byte[] entry, Instant sent, Instant due) {
        try {
            JsonNode read = JSON.readTree(entry);
            return JSON.writeValueAsBytes(
                    ((ObjectNode) read).put("timestamp", sent.toString()).put("due", due.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an entry of the sample can be read", impossible);
        }
    }
}
