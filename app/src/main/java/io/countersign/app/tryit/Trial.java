package io.countersign.app.tryit;

import io.countersign.app.async.Progress;
import io.countersign.app.imports.Lines;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.RequestReading.Refused;
import io.countersign.engine.decision.RequestReading.Understood;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides line after line, and hands over what becomes of them while it goes on. */
final class Trial {
    /** More lines than people look through. */
    static final int MOST = 100_000;

    /** What was decided stays in memory with its requests. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int PORTION = 500;

    private final RequestReader reader = new RequestReader();
    private final TrialEngines engines;
    private final TrialSource source;
    private final Consumer<List<TrialRow>> rows;
    private List<TrialRow> portion = new ArrayList<>();
    private int taken;

    Trial(TrialEngines engines, TrialSource source, Consumer<List<TrialRow>> rows) {
        this.engines = engines;
        this.source = source;
        this.rows = rows;
    }

    /** Whether all lines were taken; otherwise there are more than {@link #MOST}, or than {@link #MOST_BYTES} of them. */
    boolean run(Progress progress) throws IOException {
        long size = source.size();
        try (var lines = new Lines(source.open(), RequestReader.LONGEST)) {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (taken == MOST || lines.bytesRead() > MOST_BYTES || progress.cancelled()) {
                    return false;
                }
                take(line.get());
                progress.at(lines.bytesRead(), size);
            }
            return true;
        } finally {
            handOver();
        }
    }

    private void take(Lines.Line line) {
        if (line.isBlank()) {
            return;
        }
        portion.add(row(line));
        taken++;
        if (portion.size() == PORTION) {
            handOver();
        }
    }

    private TrialRow row(Lines.Line line) {
        if (line.tooLong()) {
            return new TrialRow.Refused(
                    line.number(), RequestReader.WHOLE, "is longer than %,d bytes".formatted(RequestReader.LONGEST));
        }
        return switch (reader.read(line.bytes())) {
            case Refused(String field, String problem) -> new TrialRow.Refused(line.number(), field, problem);
            case Understood understood -> new TrialRow.Decided(line.number(), engines.decide(understood));
        };
    }

    private void handOver() {
        if (!portion.isEmpty()) {
            rows.accept(portion);
            portion = new ArrayList<>();
        }
    }
}
