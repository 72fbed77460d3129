package io.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** A command as it goes over the wire. */
record RedisCommand(List<String> words) {
    static RedisCommand of(String... words) {
        return new RedisCommand(Arrays.asList(words));
    }

    byte[] bytes() {
        var text = new StringBuilder("*").append(words.size()).append("\r\n");
        for (String word : words) {
            text.append('$').append(word.getBytes(UTF_8).length).append("\r\n");
            text.append(word).append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }
}
