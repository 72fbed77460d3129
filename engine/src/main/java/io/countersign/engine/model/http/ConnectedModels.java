package io.countersign.engine.model.http;

import io.countersign.engine.model.FallbackChain;
import io.countersign.engine.model.Model;
import java.time.Clock;
import java.time.Duration;

/** The models of a file, ready to be asked. Thread-safe; closed by whoever opened it. */
public final class ConnectedModels implements AutoCloseable {
    private final HttpTransport transport = new HttpTransport();
    private final ModelsFile file;
    private final Model model;

    /** Connects nothing before the first question. */
    public ConnectedModels(ModelsFile file, Clock clock) {
        this.file = file;
        this.model = new FallbackChain(
                file.name(),
                file.models().stream()
                        .map(settings -> new ChatModel(settings, transport, clock))
                        .toList());
    }

    /** All of them as one: the first is asked, and if it fails the next. */
    public Model model() {
        return model;
    }

    /** How long an answer may take: what the engine's timeout has to be. */
    public Duration deadline() {
        return file.deadline();
    }

    /** How many calls may be under way at once with each of them. */
    public int atOnce() {
        return file.models().stream()
                .mapToInt(settings -> settings.limits().concurrent())
                .min()
                .orElseThrow();
    }

    /** Ends the connections; calls under way fail. */
    @Override
    public void close() {
        transport.close();
    }
}
