package io.countersign.app.cli;

import io.countersign.app.imports.Lines;
import io.countersign.engine.decision.BatchRequest;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.RequestReading.Refused;
import io.countersign.engine.decision.RequestReading.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** The requests of a file, read when they are asked for. Lines that are none are told and left out. */
final class RequestLines implements Iterator<BatchRequest> {
    private final RequestReader reader = new RequestReader();
    private final Lines lines;
    private final String source;
    private final Function<Understood, BatchRequest> requests;
    private final Consumer<String> notes;
    private final BooleanSupplier interrupted;
    private final SeenIds seen = new SeenIds();
    private Optional<BatchRequest> next = Optional.empty();
    private int refused;
    private long last;

    /**
     * @param source where the lines come from; part of the id of a line that has none
     * @param interrupted whether to leave the rest unread
     */
    RequestLines(
            Lines lines,
            String source,
            Function<Understood, BatchRequest> requests,
            Consumer<String> notes,
            BooleanSupplier interrupted) {
        this.lines = lines;
        this.source = source;
        this.requests = requests;
        this.notes = notes;
        this.interrupted = interrupted;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !interrupted.getAsBoolean()) {
            Optional<Lines.Line> line = read();
            if (line.isEmpty()) {
                return false;
            }
            next = request(line.get());
        }
        return next.isPresent();
    }

    @Override
    public BatchRequest next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more lines");
        }
        BatchRequest request = next.orElseThrow();
        next = Optional.empty();
        return request;
    }

    int refused() {
        return refused;
    }

    /** The number of the last line that was read. */
    long last() {
        return last;
    }

    private Optional<Lines.Line> read() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<BatchRequest> request(Lines.Line line) {
        last = line.number();
        if (line.tooLong()) {
            return refuse(line, "request", "is longer than %,d bytes".formatted(RequestReader.LONGEST));
        }
        if (line.isBlank()) {
            return Optional.empty();
        }
        return switch (reader.read(line.bytes(), "%s:%d\n".formatted(source, line.number()))) {
            case Refused(String field, String problem) -> refuse(line, field, problem);
            case Understood understood -> once(line, understood);
        };
    }

    private Optional<BatchRequest> once(Lines.Line line, Understood understood) {
        long other = seen.otherLine(understood, line.number());
        return other == 0
                ? Optional.of(requests.apply(understood))
                : refuse(line, "id", "belongs to line %,d, which has another content".formatted(other));
    }

    private Optional<BatchRequest> refuse(Lines.Line line, String field, String problem) {
        refused++;
        notes.accept("Line %,d is refused: %s %s.".formatted(line.number(), field, problem));
        return Optional.empty();
    }
}
