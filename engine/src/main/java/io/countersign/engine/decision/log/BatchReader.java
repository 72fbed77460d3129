package io.countersign.engine.decision.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord.OutputNumber;
import io.countersign.engine.model.Confidence;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Unpacks what {@link BatchWriter} has packed. Belongs to one thread. */
final class BatchReader {
    private final ByteBuffer bytes;
    private final List<String> names = new ArrayList<>();
    private long before;

    BatchReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    List<DecisionRecord> read(int size) {
        try {
            if (size > 0) {
                requireKnown(bytes.get());
            }
            var records = new ArrayList<DecisionRecord>();
            for (int i = 0; i < size; i++) {
                records.add(next());
            }
            return records;
        } catch (BufferUnderflowException | IndexOutOfBoundsException torn) {
            throw new IllegalArgumentException("the batch is torn", torn);
        }
    }

    private static void requireKnown(byte format) {
        if (format != BatchWriter.PLAIN && format != BatchWriter.CALIBRATED) {
            throw new IllegalArgumentException("the batch is of format %d, which is not known".formatted(format));
        }
    }

    private DecisionRecord next() {
        before += signed();
        String model = name();
        String version = name();
        long policyVersion = unsigned();
        Route route = Route.valueOf(name());
        byte kind = bytes.get();
        Confidence stated = kind == BatchWriter.UNKNOWN ? Confidence.Unknown.valueOf(name()) : number();
        return new DecisionRecord(
                Instant.ofEpochMilli(before),
                model,
                version,
                policyVersion,
                route,
                stated,
                kind == BatchWriter.BOTH ? number() : stated,
                bytes.getDouble(),
                (int) (unsigned() - 1),
                outputs());
    }

    private Confidence number() {
        return Confidence.of(bytes.getDouble());
    }

    private List<OutputNumber> outputs() {
        int count = (int) unsigned();
        if (count == 0) {
            return List.of();
        }
        var outputs = new ArrayList<OutputNumber>(Math.min(count, DecisionRecord.MOST_OUTPUTS));
        for (int i = 0; i < count; i++) {
            outputs.add(new OutputNumber(name(), bytes.getDouble()));
        }
        return outputs;
    }

    private String name() {
        int place = (int) unsigned();
        if (place > 0) {
            return names.get(place - 1);
        }
        int length = (int) unsigned();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var text = new byte[length];
        bytes.get(text);
        String name = new String(text, UTF_8);
        names.add(name);
        return name;
    }

    private long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("the batch is torn");
    }
}
