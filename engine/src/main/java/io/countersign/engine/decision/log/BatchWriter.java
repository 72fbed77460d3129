package io.countersign.engine.decision.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.model.Confidence;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Packs records: numbers with 7 bits a byte, moments as what has passed since the record before, and each name in full only
 * where it comes first. A batch without calibrated confidences has the format that older programs can read. Belongs to one thread at
 * a time.
 */
final class BatchWriter {
    static final byte PLAIN = 1;
    static final byte CALIBRATED = 2;

    static final byte KNOWN = 0;
    static final byte UNKNOWN = 1;
    static final byte BOTH = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> names = new HashMap<>();
    private int size;
    private long before;
    private byte format = PLAIN;

    /** How many bytes the batch has so far. */
    int length() {
        return bytes.size();
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(DecisionRecord each) {
        if (size == 0) {
            bytes.write(PLAIN);
        }
        signed(each.at().toEpochMilli() - before);
        before = each.at().toEpochMilli();
        name(each.model());
        name(each.version());
        unsigned(each.policyVersion());
        name(each.route().name());
        confidence(each.confidence(), each.calibrated());
        number(each.risk());
        unsigned(each.modelMicros() + 1L);
        unsigned(each.outputs().size());
        for (DecisionRecord.OutputNumber output : each.outputs()) {
            name(output.path());
            number(output.value());
        }
        size++;
    }

    /** The batch under this name; the writer begins anew. */
    RecordBatch take(BatchId id, long lost) {
        byte[] packed = bytes.toByteArray();
        if (size > 0) {
            packed[0] = format;
        }
        var batch = new RecordBatch(id, packed, size, lost);
        bytes.reset();
        names.clear();
        size = 0;
        before = 0;
        format = PLAIN;
        return batch;
    }

    private void confidence(Confidence stated, Confidence calibrated) {
        switch (stated) {
            case Confidence.Known(double value) -> known(value, calibrated.value());
            case Confidence.Unknown unknown -> unknown(unknown);
            case Confidence.Misstated(var why, var _) -> unknown(why);
        }
    }

    private void known(double stated, double calibrated) {
        bytes.write(stated == calibrated ? KNOWN : BOTH);
        number(stated);
        if (stated != calibrated) {
            format = CALIBRATED;
            number(calibrated);
        }
    }

    /** Only why: what was stated is content. */
    private void unknown(Confidence.Unknown why) {
        bytes.write(UNKNOWN);
        name(why.name());
    }

    /** The place of the name in the batch; 0 before one that is new. */
    private void name(String name) {
        Integer known = names.putIfAbsent(name, names.size() + 1);
        if (known != null) {
            unsigned(known);
            return;
        }
        byte[] text = name.getBytes(UTF_8);
        bytes.write(0);
        unsigned(text.length);
        bytes.writeBytes(text);
    }

    private void number(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.write((int) (bits >>> shift));
        }
    }

    private void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
