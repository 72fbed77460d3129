package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How raw entries become items. */
interface IntakeContract extends QueueSteps {
    @Test
    default void anEntryBecomesAPendingItem() {
        byte[] raw = anEntry()
                .risk(.8)
                .confidence(.62)
                .model("loan-7")
                .reason("sampled audit")
                .bytes();
        push(raw);

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(1, 0, 0, 0));

        ReviewRow row = rowOf(raw);
        assertThat(row.version()).isOne();
        assertThat(row.state()).isEqualTo(ReviewState.PENDING);
        assertThat(row.owner()).isNull();
        assertThat(row.leaseMillis()).isZero();
        assertThat(row.approvals()).isZero();
        assertThat(row.escalated()).isFalse();
        assertThat(row.hidden()).isEqualTo(HiddenFor.NOBODY);
        assertThat(row.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(row.priority()).isEqualTo(RiskLevel.HIGH.priority());
        assertThat(row.risk()).isEqualTo(.8);
        assertThat(row.confidence()).isEqualTo(.62);
        assertThat(row.model()).isEqualTo("loan-7");
        assertThat(row.why()).isEqualTo("sampled audit");
        assertThat(row.due()).isEqualTo(row.arrived().plus(Duration.ofHours(4)));
    }

    @Test
    default void theProducerMaySayHowUrgentItIs() {
        var due = Instant.parse("2031-05-04T12:00:00Z");

        ReviewRow row = arrive(anEntry().priority(9).due(due));

        assertThat(row.priority()).isEqualTo(9);
        assertThat(row.due()).isEqualTo(due);
    }

    @Test
    default void anItemKeepsTheBytesAsTheyWerePushed() {
        byte[] raw = " { \"model_output\":null,\"input\" : \"\\ud800 \u00e9\", \"big\": 12345678901234567890123 }\n"
                .getBytes(StandardCharsets.UTF_8);
        push(raw);
        queue().intake(1);

        ReviewItem item = item(rowOf(raw).id());

        assertThat(item.raw()).isEqualTo(raw);
        assertThat(item.content()).isEqualTo(ContentHash.of(raw));
        assertThat(item.votes()).isEmpty();
    }

    @Test
    default void theIdComesFromTheContent() {
        byte[] raw = anEntry().bytes();
        push(raw);
        queue().intake(1);

        assertThat(rowOf(raw).id().value()).endsWith(ContentHash.of(raw).idPart());
    }

    @Test
    default void theSameBytesAgainAreADuplicate() {
        byte[] raw = anEntry().bytes();
        push(raw, raw);

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(1, 1, 0, 0));

        push(raw);
        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 1, 0, 0));
        assertThat(snapshot()).hasSize(1);
        assertThat(queue().stats().duplicates()).isEqualTo(2);
    }

    @Test
    default void theSameBytesStayADuplicateAfterTheVerdict() {
        EntryBuilder entry = anEntry();
        ReviewId id = arrive(entry).id();
        ReviewRow published = publish(id, ALICE);

        push(entry.bytes());

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 1, 0, 0));
        assertThat(row(id)).isEqualTo(published);
    }

    @Test
    default void theOldestIsTakenFirstAndTheRestWaits() {
        List<byte[]> entries =
                IntStream.range(0, 3).mapToObj(i -> anEntry().bytes()).toList();
        queue().push(entries);

        assertThat(queue().intake(1)).isEqualTo(new IntakeResult(1, 0, 0, 2));

        assertThat(snapshot()).containsExactly(rowOf(entries.getFirst()));
        assertThat(queue().stats().raw()).isEqualTo(2);
    }

    @Test
    default void entriesBesideUnreadableOnesAreTakenInWhateverTheirOrder() {
        byte[] first = anEntry().bytes();
        byte[] last = anEntry().bytes();
        push("no json".getBytes(StandardCharsets.UTF_8), first, new byte[] {(byte) 0xff}, last, new byte[0]);

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(2, 0, 3, 0));

        assertThat(snapshot()).containsExactlyInAnyOrder(rowOf(first), rowOf(last));
    }

    @Test
    default void anEmptyListGivesNothing() {
        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 0, 0, 0));
    }

    @Test
    default void anEntryOfTwoMegabytesIsTakenIn() {
        byte[] raw = anEntry().field("input", '"' + "x".repeat(2_000_000) + '"').bytes();
        push(raw);

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(1, 0, 0, 0));
        assertThat(item(rowOf(raw).id()).raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            null, MEDIUM, 0.9,  sent by producer
            0.1,  LOW,    0.9,  sent by producer
            0.1,  LOW,    0.6,  low confidence
            0.5,  MEDIUM, null, confidence unknown
            0.7,  HIGH,   0.9,  high risk
            0.95, CRITICAL, 0.9, critical risk
            """)
    default void theRiskMakesTheLevelAndTheReason(String risk, RiskLevel level, String confidence, String why) {
        ReviewRow row = arrive(anEntry().field("risk_score", risk).field("confidence", confidence));

        assertThat(row.level()).isEqualTo(level);
        assertThat(row.priority()).isEqualTo(level.priority());
        assertThat(row.why()).isEqualTo(why);
    }

    @Test
    default void thereIsNoItemOfAnUnknownId() {
        assertThat(queue().find(new ReviewId("0123456789abcdef01234567"))).isEmpty();
    }
}
