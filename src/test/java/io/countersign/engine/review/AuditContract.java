package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The record of what people and rules did. */
interface AuditContract extends QueueSteps {
    @Test
    default void aVerdictThatCountsIsInTheAudit() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).because("income proven").verdict();
        queue().submit(verdict);

        assertThat(lines("approved")).singleElement().satisfies(line -> {
            assertThat(line.item()).isEqualTo(id.value());
            assertThat(line.who()).isEqualTo("alice");
            assertThat(line.detail()).contains(verdict.id().value(), "income proven");
        });
    }

    @Test
    default void everyKindOfVerdictHasItsWord() {
        modify(arrive(anEntry()).id(), ALICE, "[1]");
        reject(arrive(anEntry()).id(), ALICE);

        assertThat(lines("modified")).hasSize(1);
        assertThat(lines("rejected")).hasSize(1);
    }

    @Test
    default void everyRefusedVerdictIsInTheAuditWithTheReason() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(aVerdict());
        submit(under(claim).by(ANN));
        submit(under(claim).content(ContentHash.of(new byte[0])));
        submit(under(claim).by(BOB));
        submit(under(claim));
        submit(under(claim));
        approve(id, BOB);
        submit(under(claim));

        assertThat(lines("refused"))
                .extracting(line -> line.detail().split(" ")[0])
                .containsExactly("UNKNOWN", "FORBIDDEN", "STALE", "OTHER", "SELF", "LATE");
    }

    @Test
    default void aRefusalNamesTheVerdictAndThePerson() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = aVerdict().on(item(id)).by(BOB).verdict();
        queue().submit(verdict);

        assertThat(lines("refused")).singleElement().satisfies(line -> {
            assertThat(line.item()).isEqualTo(id.value());
            assertThat(line.who()).isEqualTo("bob");
            assertThat(line.detail()).contains(verdict.id().value());
        });
    }

    @Test
    default void aVerdictSentAgainIsNotRecordedAgain() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        long before = queue().audit().head().number();
        queue().submit(verdict);

        assertThat(queue().audit().head().number()).isEqualTo(before);
    }

    @Test
    default void whatPeopleAndRulesDoIsInTheAudit() {
        mediumExpires(OnExpiry.REJECT);
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        queue().undo(id, verdict.id(), ALICE);
        queue().escalate(id, claim(id, ALICE).token(), "smells");
        publish(id, ADA);
        queue().reopen(id, BOB, OperationId.next(), "wrong");
        arrive(anEntry().overdue());
        queue().tick();

        assertThat(lines("undone")).extracting(Line::who).containsExactly("alice");
        assertThat(lines("escalated")).extracting(Line::who).containsExactly("alice");
        assertThat(lines("published")).extracting(Line::item).contains(id.value());
        assertThat(lines("reopened")).extracting(Line::who).containsExactly("bob");
        assertThat(lines("expired")).extracting(Line::who).containsExactly("rule");
    }

    @Test
    default void changedRulesAndRolesAreInTheAudit() {
        long before = queue().audit().head().number();
        mediumNeeds(3);
        queue().reviewers().register(BOB, Role.SENIOR, ADA);

        assertThat(allLines().stream().skip(before).map(AuditLine::text))
                .anySatisfy(text -> assertThat(text).contains("ada"))
                .anySatisfy(text -> assertThat(text).endsWith("registered\t\tada\tSENIOR bob"));
    }

    @Test
    default void everyLineHasFiveFieldsWhateverPeopleWrite() {
        ReviewId id = arrive(anEntry()).id();
        queue().escalate(id, claim(id, ALICE).token(), "a\tb\nc\r\u2028d \u00e4\u20ac");
        submit(claimed(id, ALICE).reject("x\ty\nz"));

        assertThat(allLines()).allSatisfy(line -> {
            assertThat(line.text().split("\t", -1)).hasSize(5);
            assertThat(line.text()).doesNotContain("\n", "\r");
            assertThat(Long.parseLong(line.text().split("\t", -1)[0])).isPositive();
        });
    }

    @Test
    default void theNumbersHaveNoGapAndEveryLineIsChainedToTheOneBefore() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).reject("f\u00e4lschung \u20ac \ud83d\ude00"));
        approve(arrive(anEntry()).id(), BOB);

        List<AuditLine> lines = allLines();

        assertThat(lines)
                .extracting(AuditLine::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, lines.size()).boxed().toList());
        String chain = "";
        for (AuditLine line : lines) {
            chain = ContentHash.of((chain + line.text()).getBytes(StandardCharsets.UTF_8))
                    .hex();
            assertThat(line.chain()).isEqualTo(chain);
        }
        assertThat(queue().audit().head()).isEqualTo(new AuditTrail.Head(lines.size(), chain));
        assertThat(queue().stats().auditLines()).isEqualTo(lines.size());
    }

    @Test
    default void auditLinesAreReadFromAnyPlace() {
        approve(arrive(anEntry()).id(), ALICE);
        List<AuditLine> all = allLines();

        List<AuditLine> first = queue().audit().read("", 2);

        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(queue().audit().read(first.getLast().position(), 1_000)).isEqualTo(all.subList(2, all.size()));
        assertThat(queue().audit().read(all.getLast().position(), 10)).isEmpty();
    }

    private List<AuditLine> allLines() {
        return queue().audit().read("", 1_000);
    }

    private List<Line> lines(String action) {
        return allLines().stream()
                .map(line -> Line.of(line.text()))
                .filter(line -> line.action().equals(action))
                .toList();
    }

    /** The fields of an audit line. */
    record Line(String at, String action, String item, String who, String detail) {
        static Line of(String text) {
            String[] fields = text.split("\t", -1);
            return new Line(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }
    }
}
