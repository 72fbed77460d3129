package io.countersign.app.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading.Rejected;
import io.countersign.engine.review.EntryReading.Understood;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleWorkloadTest {
    private final SampleWorkload workload = new SampleWorkload();
    private final EntryReader reader = new EntryReader();

    @Test
    void isTheSameEveryTime() {
        assertThat(new SampleWorkload().entries())
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(workload.entries())
                .doesNotHaveDuplicates()
                .hasSize(SampleWorkload.SIZE);
    }

    @Test
    void saysOfEveryEntryThatItIsASample() {
        assertThat(workload.entries()).allSatisfy(SampleWorkloadTest::isMarked);
        assertThat(workload.malformed()).allSatisfy(SampleWorkloadTest::isMarked);
    }

    @Test
    void saysNoTimeThatWouldSoonSeemOld() {
        assertThat(workload.entries())
                .extracting(entry -> new String(entry, StandardCharsets.UTF_8))
                .noneMatch(entry -> entry.contains("timestamp"));
    }

    @Test
    void holdsEveryRiskLevelSeveralModelsAndDoubtfulDecisions() {
        List<ProducerEntry> entries =
                workload.entries().stream().map(this::understood).toList();

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
        assertThat(entries).filteredOn(entry -> entry.due() != null).isEmpty();
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

    private ProducerEntry understood(byte[] raw) {
        return ((Understood) reader.read(raw)).entry();
    }

    private static void isMarked(byte[] raw) {
        assertThat(new String(raw, StandardCharsets.UTF_8)).startsWith("{\"sample\":true,");
    }
}
