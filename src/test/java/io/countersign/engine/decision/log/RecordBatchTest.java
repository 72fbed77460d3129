package io.countersign.engine.decision.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord.OutputNumber;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class RecordBatchTest {
    private static final BatchId ID = new BatchId("w", 1);

    @Property(tries = 300)
    void whatIsPackedIsUnpacked(@ForAll("records") List<DecisionRecord> records) {
        assertThat(RecordBatch.of(ID, records).records()).isEqualTo(records);
    }

    @Property(tries = 200)
    void tornBytesAreNoRecords(@ForAll("records") List<DecisionRecord> records) {
        RecordBatch whole = RecordBatch.of(ID, records);
        if (whole.size() > 0) {
            byte[] torn = Arrays.copyOf(whole.bytes(), whole.bytes().length - 1);
            assertThatIllegalArgumentException().isThrownBy(() -> new RecordBatch(ID, torn, whole.size(), 0).records());
        }
    }

    @Test
    void aRecordTakesAbout25Bytes() {
        RecordBatch batch = RecordBatch.of(ID, Collections.nCopies(1_000, Records.withConfidence(0.9)));
        assertThat(batch.bytes().length / batch.size()).isBetween(20, 26);
    }

    /** Programs that were written before confidences could be calibrated read only format 1. */
    @Test
    void onlyABatchWithCalibratedConfidencesHasTheNewFormat() {
        var writer = new BatchWriter();
        writer.add(Records.calibrated(.9, .75));
        assertThat(writer.take(ID, 0).bytes()[0]).isEqualTo((byte) 2);
        writer.add(Records.withConfidence(.9));
        assertThat(writer.take(ID, 0).bytes()[0]).isEqualTo((byte) 1);
    }

    @Test
    void theFirstFormatIsStillRead() {
        byte[] first = HexFormat.of()
                .parseHex("01f6b5b98d956700066c6f616e2d32000276370300084143434550544544"
                        + "003feccccccccccccd3fd00000000000000000");
        assertThat(new RecordBatch(ID, first, 1, 0).records()).containsExactly(Records.withConfidence(.9));
    }

    @Test
    void bytesOfALaterVersionAreRefused() {
        byte[] later = RecordBatch.of(ID, List.of(Records.withConfidence(0.9))).bytes();
        later[0] = 3;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordBatch(ID, later, 1, 0).records())
                .withMessage("the batch is of format 3, which is not known");
    }

    @Provide
    Arbitrary<List<DecisionRecord>> records() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_000_000_000_000L, 253_000_000_000_000L),
                        Arbitraries.strings().ofMaxLength(5),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.of(Route.class),
                        confidences()
                                .tuple2()
                                .map(both ->
                                        both.get1().isKnown() && both.get2().isKnown()
                                                ? both
                                                : Tuple.of(both.get1(), both.get1())),
                        Arbitraries.doubles(),
                        Arbitraries.integers().greaterOrEqual(-1),
                        outputs())
                .as((at, name, policy, route, confidence, risk, micros, outputs) -> new DecisionRecord(
                        Instant.ofEpochMilli(at),
                        name,
                        name + "1",
                        policy,
                        route,
                        confidence.get1(),
                        confidence.get2(),
                        risk,
                        micros,
                        outputs))
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<Confidence> confidences() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1).map(Confidence::of), Arbitraries.of(Confidence.Unknown.class));
    }

    private static Arbitrary<List<OutputNumber>> outputs() {
        return Combinators.combine(Arbitraries.strings().ofMaxLength(3), Arbitraries.doubles())
                .as(OutputNumber::new)
                .list()
                .ofMaxSize(DecisionRecord.MOST_OUTPUTS);
    }
}
