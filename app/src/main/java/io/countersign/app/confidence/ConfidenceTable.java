package io.countersign.app.confidence;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.countersign.engine.calibration.Reliability.Bin;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the screen shows as CSV: for each model the bins of the histogram ({@code confidence}), the reasons of unknown
 * confidences ({@code unknown}), the slots of time ({@code time}), and how many verdicts found outputs of which confidence
 * right ({@code right}).
 */
final class ConfidenceTable {
    private static final CsvMapper CSV = new CsvMapper();
    private static final int COLUMNS = 13 + SlotTally.ROUTES.size();

    private final SequenceWriter rows;
    private final int bins;

    private ConfidenceTable(SequenceWriter rows, int bins) {
        this.rows = rows;
        this.bins = bins;
    }

    static void write(ConfidenceReport report, AgreementReport verdicts, BinWidth width, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file);
                SequenceWriter rows = CSV.writer().writeValues(writer)) {
            var table = new ConfidenceTable(rows, width.count());
            table.header();
            for (ConfidenceCounts counts : report.counted().toList()) {
                table.histogram(counts);
                table.unknown(counts);
                table.course(counts);
            }
            for (Agreement agreement : verdicts.agreements()) {
                table.right(agreement);
            }
        }
    }

    private void header() throws IOException {
        var names = new ArrayList<>(List.of("table", "model", "from", "to", "decisions"));
        SlotTally.ROUTES.forEach(route -> names.add(route.word()));
        names.addAll(List.of(
                "known", "mean", "lower_quartile", "median", "upper_quartile", "right", "right_low", "right_high"));
        rows.write(names);
    }

    private void histogram(ConfidenceCounts counts) throws IOException {
        long[] all = counts.histogram(bins);
        for (int i = 0; i < bins; i++) {
            int bin = i;
            List<String> row = start("confidence", counts, share(bin), share(bin + 1), all[bin]);
            SlotTally.ROUTES.forEach(route -> row.add(Long.toString(counts.histogram(route, bins)[bin])));
            rows.write(padded(row));
        }
    }

    private String share(int bin) {
        return number((double) bin / bins);
    }

    private void unknown(ConfidenceCounts counts) throws IOException {
        for (Confidence.Unknown why : SlotTally.UNKNOWNS) {
            String name = why.name().toLowerCase(Locale.ROOT);
            if (counts.unknown(why) > 0) {
                rows.write(padded(start("unknown", counts, name, name, counts.unknown(why))));
            }
        }
    }

    private void course(ConfidenceCounts counts) throws IOException {
        for (Slot slot : counts.slots()) {
            List<String> row = start(
                    "time",
                    counts,
                    Instant.ofEpochMilli(slot.startMillis()).toString(),
                    Instant.ofEpochMilli(slot.startMillis() + counts.slotMillis())
                            .toString(),
                    slot.decisions());
            for (Route route : SlotTally.ROUTES) {
                row.add(Long.toString(slot.to(route)));
            }
            row.addAll(List.of(
                    Long.toString(slot.known()),
                    number(slot.mean()),
                    number(slot.lowerQuartile()),
                    number(slot.median()),
                    number(slot.upperQuartile())));
            rows.write(padded(row));
        }
    }

    private void right(Agreement agreement) throws IOException {
        for (Bin bin : agreement.reliability().bins()) {
            List<String> row = start("right", agreement.whose(), number(bin.from()), number(bin.to()), bin.count());
            SlotTally.ROUTES.forEach(route -> row.add(""));
            row.addAll(List.of(Integer.toString(bin.count()), number(bin.confidence()), "", "", ""));
            row.addAll(List.of(number(bin.right()), number(bin.low()), number(bin.high())));
            rows.write(row);
        }
    }

    private static List<String> start(String table, ConfidenceCounts counts, String from, String to, long decisions) {
        return start(table, counts.whose(), from, to, decisions);
    }

    private static List<String> start(String table, Whose whose, String from, String to, long decisions) {
        return new ArrayList<>(List.of(table, whose.words(), from, to, Long.toString(decisions)));
    }

    /** Every row has as many columns as the header. */
    private static List<String> padded(List<String> row) {
        while (row.size() < COLUMNS) {
            row.add("");
        }
        return row;
    }

    /** With six digits at most; nothing for what is not known. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(String.format(Locale.ROOT, "%.6f", value)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
