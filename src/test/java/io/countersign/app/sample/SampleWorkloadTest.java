package io.countersign.app.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading.Rejected;
import io.countersign.engine.review.EntryReading.Understood;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleWorkloadTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int FIRST_SCREEN = 19;

    private final SampleWorkload workload = new SampleWorkload();
    private final EntryReader reader = new EntryReader();

    @Test
    void isTheSameEveryTime() {
        var other = new SampleWorkload();

        assertThat(other.timeless())
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(workload.timeless())
                .doesNotHaveDuplicates();
        assertThat(other.dated(NOW))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(workload.dated(NOW))
                .doesNotHaveDuplicates();
        assertThat(entries()).hasSize(SampleWorkload.SIZE);
    }

    @Test
    void saysOfEveryEntryThatItIsASample() {
        assertThat(entries()).allSatisfy(SampleWorkloadTest::isMarked);
        assertThat(workload.malformed()).allSatisfy(SampleWorkloadTest::isMarked);
    }

    @Test
    void whatTellsAFilledQueueSaysNoTime() {
        assertThat(workload.timeless())
                .extracting(entry -> new String(entry, StandardCharsets.UTF_8))
                .noneMatch(entry -> entry.contains("timestamp") || entry.contains("\"due\""));
    }

    @Test
    void theRestFallsDueFromMinutesToHoursFromNow() {
        List<Instant> due = workload.dated(NOW).stream()
                .map(this::understood)
                .map(ProducerEntry::due)
                .toList();

        assertThat(due).isSorted().hasSizeGreaterThan(100);
        assertThat(due.getFirst()).isBetween(NOW.plus(Duration.ofMinutes(5)), NOW.plus(Duration.ofMinutes(15)));
        assertThat(due.getLast()).isAfter(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void whatIsDueFirstIsOfEveryKind() {
        List<ProducerEntry> first = workload.dated(NOW).stream()
                .limit(FIRST_SCREEN)
                .map(this::understood)
                .toList();

        assertThat(first.stream().map(entry -> RiskBands.DEFAULT.levelOf(entry.risk())))
                .contains(RiskLevel.values());
        assertThat(first).extracting(ProducerEntry::model).contains("loan-1", "loan-2", "loan-3-preview");
        assertThat(first.stream().map(ProducerEntry::why).distinct()).hasSizeGreaterThan(5);
        assertThat(first).filteredOn(entry -> entry.confidence() < .7).hasSizeGreaterThan(2);
    }

    @Test
    void holdsEveryRiskLevelSeveralModelsAndDoubtfulDecisions() {
        List<ProducerEntry> entries = entries().stream().map(this::understood).toList();

        assertThat(entries.stream().collect(groupingBy(entry -> RiskBands.DEFAULT.levelOf(entry.risk()))))
                .containsOnlyKeys(RiskLevel.values());
        assertThat(entries).extracting(ProducerEntry::model).contains("loan-1", "loan-2", "loan-3-preview");
        assertThat(entries).filteredOn(entry -> entry.confidence() < .7).hasSizeGreaterThan(50);
        for (String reason :
                List.of("high risk", "over amount limit", "low confidence", "escalated", "sampled audit")) {
            assertThat(entries)
                    .filteredOn(entry -> entry.why().contains(reason))
                    .hasSizeGreaterThan(9);
        }
    }

    @Test
    void everyMalformedEntryIsRefusedForAReasonOfItsOwn() {
        assertThat(workload.malformed())
                .extracting(reader::read)
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(Rejected.class))
                .extracting(reading -> ((Rejected) reading).reason().toString())
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    private List<byte[]> entries() {
        return Stream.concat(workload.timeless().stream(), workload.dated(NOW).stream())
                .toList();
    }

    private ProducerEntry understood(byte[] raw) {
        return ((Understood) reader.read(raw)).entry();
    }

    private static void isMarked(byte[] raw) {
        assertThat(new String(raw, StandardCharsets.UTF_8)).startsWith("{\"sample\":true,");
    }

    @Test
    void aWorldThatHasChangedIsNotedToo() {
        var log = new InMemoryDecisionStream();
        new SampleWorkload().note(log, NOW, false);
        var drifted = new InMemoryDecisionStream();
        new SampleWorkload().note(drifted, NOW, true);

        List<DecisionRecord> usual = records(log);
        List<DecisionRecord> both = records(drifted);
        assertThat(both).hasSize(usual.size() + 300);
        assertThat(both.getLast().at()).isEqualTo(usual.getLast().at());
    }

    private static List<DecisionRecord> records(InMemoryDecisionStream log) {
        return log.after(log.beginning(), 10, Duration.ZERO).batches().stream()
                .flatMap(batch -> batch.records().stream())
                .toList();
    }

    @Test
    void theDecisionsThatLedToItAreNotedOnceAndEndNow() {
        var log = new InMemoryDecisionStream();
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        var workload = new SampleWorkload();
        workload.note(log, now, false);
        workload.note(log, now, false);

        List<DecisionRecord> noted = log.after(log.beginning(), 10, Duration.ZERO).batches().stream()
                .flatMap(batch -> batch.records().stream())
                .toList();
        assertThat(noted).hasSizeGreaterThan(SampleWorkload.SIZE);
        assertThat(noted.stream().filter(each -> each.route() == Route.HUMAN_REVIEW))
                .hasSize(SampleWorkload.SIZE);
        assertThat(noted).isSortedAccordingTo(Comparator.comparing(DecisionRecord::at));
        assertThat(noted.getLast().at()).isEqualTo(now.minusSeconds(2));
    }
}
