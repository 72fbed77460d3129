package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictBuilder;
import io.countersign.engine.review.VerdictOutcome;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** Calls that were carried out although nobody heard so, made again. */
@ExtendWith(RedisExtension.class)
class LostReplyTest {
    private final RedisServerFixture server;
    private TcpProxy proxy;
    private ReviewQueue queue;
    private ReviewId id;

    LostReplyTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        loadScripts();
        proxy = TcpProxy.to(server.port());
        queue = RedisQueues.open(proxy.url());
        byte[] raw = anEntry().risk(.8).bytes();
        id = new ReviewId(ContentHash.of(raw).idPart());
        queue.push(List.of(raw));
        queue.intake(1);
    }

    @AfterEach
    void disconnect() {
        queue.close();
        proxy.close();
    }

    @Test
    void aVerdictCountsOnce() {
        Verdict verdict = verdict().verdict();

        VerdictOutcome answer = twice(() -> queue.submit(verdict));

        assertThat(answer).isEqualTo(new VerdictOutcome.AwaitingSecond(row()));
        assertThat(row().approvals()).isOne();
        assertThat(auditLines("approved")).hasSize(1);
    }

    @Test
    void aVerdictThatPublishesPublishesOnce() {
        Verdict rejection = verdict().reject("forged papers").atOnce().verdict();

        VerdictOutcome answer = twice(() -> queue.submit(rejection));

        assertThat(answer).isEqualTo(new VerdictOutcome.Published(row()));
        assertThat(queue.results("", 10)).hasSize(1);
        assertThat(queue.stats().rejected()).isOne();
    }

    @Test
    void aClaimIsTheSameClaim() {
        var token = ClaimToken.next();

        ClaimOutcome answer = twice(() -> queue.claim(id, ALICE, token, ReviewQueue.LEASE));

        assertThat(answer).isInstanceOf(ClaimOutcome.Granted.class);
        assertThat(row().version()).isEqualTo(2);
    }

    @Test
    void aReleaseDoesNotEndTheNextClaim() {
        var token = ClaimToken.next();
        queue.claim(id, ALICE, token, ReviewQueue.LEASE);
        lost(() -> queue.release(id, token));
        queue.claim(id, BOB, ClaimToken.next(), ReviewQueue.LEASE);

        queue.release(id, token);

        assertThat(row().state()).isEqualTo(ReviewState.CLAIMED);
        assertThat(row().owner()).isEqualTo("bob");
    }

    @Test
    void aCommentStandsOnce() {
        var operation = OperationId.next();

        twice(() -> queue.comment(id, BOB, operation, "once"));

        assertThat(queue.find(id).orElseThrow().history())
                .filteredOn(entry -> entry.action().equals("commented"))
                .hasSize(1);
    }

    @Test
    void anUndoTakesBackOneVote() {
        Verdict verdict = verdict().verdict();
        queue.submit(verdict);

        twice(() -> queue.undo(id, verdict.id(), ALICE));

        assertThat(row().approvals()).isZero();
        assertThat(auditLines("undone")).hasSize(1);
    }

    @Test
    void aRequestThatWasCutInHalfHasDoneNothing() {
        Verdict verdict = verdict().verdict();
        proxy.set(new TcpProxy.Fault.CutRequests());
        assertThatExceptionOfType(QueueUnavailableException.class).isThrownBy(() -> queue.submit(verdict));
        proxy.heal();

        assertThat(row().approvals()).isZero();
        assertThat(queue.submit(verdict)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
    }

    /** Otherwise the lost reply might be the one that says that the script is unknown. */
    private void loadScripts() {
        try (Jedis client = server.client()) {
            for (Script script : Script.values()) {
                client.scriptLoad(script.source());
            }
        }
    }

    private VerdictBuilder verdict() {
        var token = ClaimToken.next();
        queue.claim(id, ALICE, token, ReviewQueue.LEASE);
        return aVerdict().on(queue.find(id).orElseThrow()).by(ALICE).under(token);
    }

    private <T> T twice(Supplier<T> call) {
        lost(call::get);
        return call.get();
    }

    private void lost(Runnable call) {
        proxy.set(new TcpProxy.Fault.CloseOnReply());
        assertThatExceptionOfType(QueueUnavailableException.class).isThrownBy(call::run);
        proxy.heal();
    }

    private ReviewRow row() {
        return queue.find(id).orElseThrow().row();
    }

    private List<String> auditLines(String action) {
        return queue.audit().read("", 1_000).stream()
                .map(line -> line.text().split("\t", -1)[1])
                .filter(action::equals)
                .toList();
    }
}
