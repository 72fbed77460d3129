package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs push that know nothing of the console, only {@code LPUSH human_review_queue}. */
class RawEntriesTest extends RawEntriesFixture {
    private static final Reviewer REVIEWER = new Reviewer("alice");

    RawEntriesTest(RedisServerFixture server) {
        super(server);
    }

    @Test
    void aListThatWasFilledBeforeTheConsoleConnectedIsTakenInOldestFirst() {
        queue.close();
        IntStream.range(0, 1_200).forEach(i -> push(entry(i)));
        queue = RedisQueues.open(server.url());

        assertThat(queue.intake(700)).isEqualTo(new IntakeResult(700, 0, 0, 500));
        assertThat(bodies()).containsExactlyInAnyOrderElementsOf(entries(0, 700));
        assertThat(queue.intake(10_000)).isEqualTo(new IntakeResult(500, 0, 0, 0));
        assertThat(bodies()).containsExactlyInAnyOrderElementsOf(entries(0, 1_200));
    }

    @Test
    void theBodyIsWhatTheProducerPushedBitForBit() {
        byte[] nested = ("{\"input\":" + "[".repeat(400) + "\"\\u0000 \\ud83d\\ude00 \\ud800\"" + "]".repeat(400)
                        + ", \"model_output\" : 0x1 }")
                .replace("0x1", "1.10000000000000000000000000001")
                .getBytes(UTF_8);
        byte[] large = ("{\"input\":\"" + "\u00e4\u20ac".repeat(400_000) + "\",\"model_output\":null}").getBytes(UTF_8);
        push(nested);
        push(large);

        assertThat(queue.intake(10).accepted()).isEqualTo(2);
        for (byte[] raw : List.of(nested, large)) {
            ReviewId id = new ReviewId(ContentHash.of(raw).idPart());
            assertThat(queue.find(id).orElseThrow().raw()).isEqualTo(raw);
            assertThat(producer.get(("review:" + id).getBytes(UTF_8))).isEqualTo(raw);
        }
    }

    @Test
    void largeEntriesAmongSmallOnesAreTakenInPortions() {
        byte[] padding = new byte[2_000_000];
        Arrays.fill(padding, (byte) ' ');
        for (int i = 0; i < 9; i++) {
            push(concat(entry(i), padding));
            push(entry(100 + i));
        }

        assertThat(queue.intake(100)).isEqualTo(new IntakeResult(18, 0, 0, 0));
    }

    @Test
    void aNanLeavesNothingBehindButTheQuarantine() {
        byte[] raw = "{\"input\":1,\"model_output\":2,\"confidence\":NaN,\"risk_score\":NaN}".getBytes(UTF_8);
        push(raw);

        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(0, 0, 1, 0));

        assertThat(quarantined()).containsExactly(text(raw));
        assertThat(producer.keys("*"))
                .containsExactlyInAnyOrder(OURS + "quar", OURS + "quarid", OURS + "audit", OURS + "head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "",
                "[]",
                "{\"input\":1}",
                "{\"input\":1,\"model_output\":2}{}",
                "{\"input\":1,\"model_output\":2,\"due\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"input\":1,\"model_output\":2,\"due\":\"-0001-01-01T00:00:00Z\"}",
                "{\"input\":1,\"model_output\":2,\"confidence\":\"high\"}"
            })
    void whatCannotBeReadIsSetAsideAndTheRestGoesOn(String raw) {
        push(entry(1));
        push(raw.getBytes(UTF_8));
        push(entry(2));

        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(2, 0, 1, 0));
        assertThat(quarantined()).containsExactly(raw);
    }

    @Test
    void invalidUtf8SurvivesQuarantineAndRelease() {
        byte[] raw = {'{', '"', (byte) 0xc3, (byte) 0x28, (byte) 0xff, 0, '\r', '\n', (byte) 0x80};
        push(raw);
        queue.intake(1);
        Quarantine.Entry entry = queue.quarantine().list("", 10).getFirst();

        ReviewId id = queue.quarantine().release(entry.id(), REVIEWER).orElseThrow();

        assertThat(entry.raw()).isEqualTo(raw);
        assertThat(queue.find(id).orElseThrow().raw()).isEqualTo(raw);
    }

    @Test
    void anEntryPushedAgainIsOneItem() {
        push(entry(1));
        push(entry(2));
        push(entry(1));
        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(2, 1, 0, 0));

        push(entry(2));
        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(0, 1, 0, 0));
        assertThat(bodies()).containsExactlyInAnyOrderElementsOf(entries(1, 3));
    }

    @Test
    void anEntryPushedAgainAfterItsBodyWasDeletedIsStillOneItem() {
        push(entry(1));
        queue.intake(10);
        producer.del("review:" + ContentHash.of(entry(1)).idPart());
        push(entry(1));

        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(0, 1, 0, 0));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aBodyThatWasStoredBeforeTheServerLostTheRestIsNoDuplicate() {
        producer.set(("review:" + ContentHash.of(entry(1)).idPart()).getBytes(UTF_8), entry(1));
        push(entry(1));

        assertThat(queue.intake(10)).isEqualTo(new IntakeResult(1, 0, 0, 0));
    }

    @Test
    void twoConsolesTakeEachEntryOnce() {
        entries(0, 5_000).forEach(raw -> push(raw.getBytes(UTF_8)));
        try (RedisReviewQueue another = RedisQueues.open(server.url())) {
            List<CompletableFuture<Integer>> consoles = Stream.of(queue, another)
                    .map(console -> CompletableFuture.supplyAsync(() -> takeAll(console)))
                    .toList();

            assertThat(consoles.stream().mapToInt(CompletableFuture::join).sum())
                    .isEqualTo(5_000);
        }
        assertThat(rows()).hasSize(5_000).extracting(ReviewRow::version).containsOnly(1L);
        assertThat(queue.stats().duplicates()).isZero();
        assertThat(producer.xlen(OURS + "ev")).isEqualTo(500);
    }

    @Test
    void queuesOfOtherNamesDoNotMeet() {
        try (RedisReviewQueue other = RedisQueues.open(server.url(), "other_queue")) {
            other.push(List.of(entry(1)));
            push(entry(2));

            assertThat(queue.intake(10).accepted()).isOne();
            assertThat(other.intake(10).accepted()).isOne();
            assertThat(bodies()).containsExactly(text(entry(2)));
        }
    }

    private static int takeAll(RedisReviewQueue console) {
        int taken = 0;
        IntakeResult round;
        do {
            round = console.intake(100);
            assertThat(round.duplicates() + round.quarantined()).isZero();
            taken += round.accepted();
        } while (round.remaining() > 0);
        return taken;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
