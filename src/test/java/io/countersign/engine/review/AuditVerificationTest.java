package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerificationTest {
    @TempDir
    Path directory;

    @Test
    void anEmptyChainIsIntact() {
        assertThat(verify(ListedAuditTrail.of(0))).isEqualTo(new AuditFinding.Intact(0, ""));
    }

    @Test
    void aLongChainIsIntactAndReportsHowFarItHasCome() {
        var trail = ListedAuditTrail.of(2_500);
        List<Long> done = new ArrayList<>();

        var finding = new AuditVerification(trail, seals()).run((lines, total) -> done.add(lines), () -> false);

        assertThat(finding)
                .isEqualTo(new AuditFinding.Intact(2_500, trail.head().chain()));
        assertThat(done).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void aChangedTextIsFoundAtItsLine() {
        var trail = ListedAuditTrail.of(10);
        AuditLine line = trail.lines.get(6);
        trail.lines.set(6, new AuditLine(line.position(), 7, line.text() + "!", line.chain()));

        assertThat(verify(trail))
                .isEqualTo(new AuditFinding.Broken(7, "its text or its chain was changed after it was written"));
    }

    @Test
    void aLineTakenOutIsFound() {
        var trail = ListedAuditTrail.of(10);
        trail.lines.remove(4);

        assertThat(verify(trail)).isEqualTo(new AuditFinding.Broken(5, "it is missing; line 6 follows line 4"));
    }

    @Test
    void aPastThatWasRewrittenWithAllItsChainsIsFoundByTheSeal() {
        var trail = ListedAuditTrail.of(10);
        verify(trail);
        trail.rewriteFrom(3, "4\trejected\tärger\tbob\t");

        assertThat(verify(trail))
                .isEqualTo(new AuditFinding.Unsealed(
                        10, "it, or a line before it, is not what an earlier verification sealed"));
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheHeadIsFoundByTheSeal() {
        var trail = ListedAuditTrail.of(10);
        verify(trail);
        trail.lines.subList(8, 10).clear();

        assertThat(verify(trail))
                .isEqualTo(new AuditFinding.Unsealed(9, "2 lines are missing that an earlier verification sealed"));
    }

    @Test
    void aChainThatGrewAfterASealIsIntact() {
        var trail = ListedAuditTrail.of(10);
        verify(trail);
        trail.append("11\tapproved\tx\tcarol\t");

        assertThat(verify(trail)).isInstanceOf(AuditFinding.Intact.class);
        assertThat(verify(trail)).isInstanceOf(AuditFinding.Intact.class);
    }

    @Test
    void afterABeginningOnlyNewSealsCount() throws IOException {
        verify(ListedAuditTrail.of(10));
        var emptied = ListedAuditTrail.of(0);

        assertThat(reseal(emptied, "moved to\ta new server")).isEqualTo(new AuditFinding.Intact(0, ""));

        assertThat(verify(emptied)).isEqualTo(new AuditFinding.Intact(0, ""));
        emptied.append("1\tapproved\tx\tcarol\t");
        assertThat(verify(emptied)).isInstanceOf(AuditFinding.Intact.class);
        emptied.rewriteFrom(0, "1\trejected\tx\tcarol\t");
        assertThat(verify(emptied)).isInstanceOf(AuditFinding.Unsealed.class);
        assertThat(Files.readAllLines(directory.resolve("audit.seals")))
                .hasSize(3)
                .element(1)
                .isEqualTo("anew\t2031-05-04T12:00:00Z\tada\tmoved to a new server");
    }

    @Test
    void nothingBeginsAnewOnAChainThatDoesNotHold() {
        var trail = ListedAuditTrail.of(10);
        verify(trail);
        trail.lines.remove(4);

        assertThat(reseal(trail, "on purpose")).isInstanceOf(AuditFinding.Broken.class);
        assertThat(seals().newest()).isEqualTo(10);
    }

    private AuditFinding reseal(AuditTrail trail, String reason) {
        var why = new AuditSeals.Beginning(Instant.parse("2031-05-04T12:00:00Z"), new Reviewer("ada"), reason);
        return new AuditVerification(trail, seals().anew(why)).run((done, total) -> {}, () -> false);
    }

    @Test
    void stopsWhenThePersonAsks() {
        assertThat(new AuditVerification(ListedAuditTrail.of(10), seals()).run((done, total) -> {}, () -> true))
                .isEqualTo(new AuditFinding.Cancelled(0));
    }

    @Test
    void damagedSealsAreRefusedWithASentence() throws IOException {
        Files.writeString(directory.resolve("audit.seals"), "nonsense\n");

        assertThatThrownBy(this::seals)
                .isInstanceOf(QueueRefusedException.class)
                .hasMessageContaining("are damaged")
                .hasMessageContaining("Keep the file aside");
    }

    private AuditFinding verify(AuditTrail trail) {
        return new AuditVerification(trail, seals()).run((done, total) -> {}, () -> false);
    }

    private AuditSeals seals() {
        return AuditSeals.open(directory.resolve("audit.seals"));
    }
}
