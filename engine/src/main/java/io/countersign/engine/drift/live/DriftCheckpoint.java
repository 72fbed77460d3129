package io.countersign.engine.drift.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.decision.log.DecisionStream.Position;
import io.countersign.engine.drift.DriftJson;
import io.countersign.engine.drift.InvalidSnapshotException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The saved state of a {@link DriftWatch}. About 10 KB a stream with baselines of 500. Immutable.
 *
 * @param form the version of this form
 * @param plan what was watched
 * @param position after the last batch that was taken
 * @param lineage as {@link DriftWatch#lineage()}
 * @param counts what came
 * @param latest when the latest decision was made
 * @param signals each stream
 */
public record DriftCheckpoint(
        int form,
        PlanNote plan,
        Position position,
        long lineage,
        WatchCounts counts,
        Instant latest,
        List<SignalWatch.Saved> signals) {
    static final int FORM = 2;

    /** More than this is no checkpoint, and is not unpacked. */
    private static final int LONGEST = 256 * 1024 * 1024;

    public DriftCheckpoint {
        signals = List.copyOf(signals);
        if (form != FORM) {
            throw new IllegalArgumentException("it has form %d, this program knows form %d".formatted(form, FORM));
        }
    }

    /** As packed JSON with a checksum (RFC 1952). */
    public byte[] bytes() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(DriftJson.writeRecord(this).getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /**
     * What was packed.
     *
     * @throws InvalidCheckpointException if it is none, is damaged, or was saved by a later version of the program
     */
    public static DriftCheckpoint of(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return DriftJson.readRecord(new String(in.readNBytes(LONGEST), UTF_8), DriftCheckpoint.class);
        } catch (IOException damaged) {
            throw new InvalidCheckpointException("is damaged (%s)".formatted(damaged.getMessage()), damaged);
        } catch (InvalidSnapshotException foreign) {
            throw new InvalidCheckpointException(
                    "cannot be read; another version of the program may have saved it", foreign);
        }
    }

    /** Its streams, ready to go on. What stands in a store may be anything, so that whatever fails is refused. */
    List<SignalWatch> resume() {
        try {
            DriftPlan watched = plan.plan();
            return signals.stream()
                    .map(each -> new SignalWatch(
                            watched, each, watched.planned(each.stream().signal())))
                    .toList();
        } catch (RuntimeException inconsistent) {
            throw new InvalidCheckpointException("does not fit together", inconsistent);
        }
    }
}
