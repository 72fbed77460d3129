package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered: bytes, a number, a list of answers or nothing.
 *
 * @param value as Jedis hands it over; null for nothing
 */
record Reply(@Nullable Object value) {
    boolean isNothing() {
        return value == null;
    }

    byte[] bytes() {
        return (byte[]) Objects.requireNonNull(value, "the server answered nothing");
    }

    String text() {
        return new String(bytes(), UTF_8);
    }

    long number() {
        return value instanceof Long number ? number : Long.parseLong(text());
    }

    int count() {
        return Math.toIntExact(number());
    }

    List<Reply> list() {
        if (!(value instanceof List<?> values)) {
            return List.of();
        }
        var replies = new ArrayList<Reply>(values.size());
        for (Object each : values) {
            replies.add(new Reply(each));
        }
        return replies;
    }

    /** A place in a list; nothing behind its end. */
    Reply at(int index) {
        return value instanceof List<?> values && index < values.size()
                ? new Reply(values.get(index))
                : new Reply(null);
    }

    /** A list of names and values in turn. */
    Map<String, Reply> fields() {
        List<Reply> all = list();
        var fields = new HashMap<String, Reply>();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            fields.put(all.get(i).text(), all.get(i + 1));
        }
        return fields;
    }

    /** A field, or nothing if it is missing. */
    static Reply in(Map<String, Reply> fields, String name) {
        return fields.getOrDefault(name, new Reply(null));
    }

    Map<String, String> textFields() {
        var fields = new HashMap<String, String>();
        fields().forEach((name, reply) -> fields.put(name, reply.text()));
        return fields;
    }
}
