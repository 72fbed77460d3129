package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.QueueSource;
import io.countersign.app.start.RedisQueues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs commands as a user would, in this process. */
final class Program {
    private static final DataDirectory NOWHERE = new DataDirectory(Path.of("/nonexistent/countersign"));

    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};
    private boolean display = true;
    private QueueSource queues = new RedisQueues(NOWHERE);
    private Optional<Desktop> desktop = Optional.empty();
    private Optional<Tour> tour = Optional.empty();
    private DataDirectory data = NOWHERE;

    /** What a command did. */
    record Run(int code, String out, String err) {
        /** Standard output as JSON lines. */
        List<JsonNode> json() {
            return out.lines().map(Run::node).toList();
        }

        JsonNode onlyJson() {
            if (json().size() != 1) {
                throw new AssertionError("not one line of JSON: " + this);
            }
            return json().getFirst();
        }

        private static JsonNode node(String line) {
            try {
                return new ObjectMapper().readTree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + line, e);
            }
        }
    }

    static Program on(String url) {
        return new Program().with("REDIS_URL", url);
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Program opening(QueueSource source) {
        queues = source;
        return this;
    }

    /** The same with something between it and its queues. */
    Program openingBehind(UnaryOperator<QueueSource> between) {
        queues = between.apply(queues);
        return this;
    }

    Program showing(Desktop window) {
        desktop = Optional.of(window);
        return this;
    }

    Program touring(Tour guide) {
        tour = Optional.of(guide);
        return this;
    }

    Program withoutDisplay() {
        display = false;
        return this;
    }

    Program in(DataDirectory directory) {
        data = directory;
        return this;
    }

    Program reading(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Run run(String... arguments) {
        return runInto(new ByteArrayOutputStream(), arguments);
    }

    /** The same, with another standard output. */
    Run runInto(OutputStream out, String... arguments) {
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                new ByteArrayInputStream(input),
                out,
                err,
                environment,
                Clock.system(ZoneOffset.UTC),
                false,
                display,
                data,
                queues,
                desktop,
                tour);
        int code = new CommandLineProgram(surroundings).run(arguments);
        return new Run(code, written(out), err.toString(StandardCharsets.UTF_8));
    }

    private static String written(OutputStream out) {
        return out instanceof ByteArrayOutputStream kept ? kept.toString(StandardCharsets.UTF_8) : "";
    }
}
