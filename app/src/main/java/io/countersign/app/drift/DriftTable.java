package io.countersign.app.drift;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.countersign.app.drift.StreamReport.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the screen shows of a stream as CSV: the evidence ({@code evidence}), what happened ({@code alarm}, {@code accepted})
 * and the bins of the distributions ({@code values}).
 */
final class DriftTable {
    private static final CsvMapper CSV = new CsvMapper();

    private DriftTable() {}

    static void write(StreamReport report, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file);
                SequenceWriter rows = CSV.writer().writeValues(writer)) {
            rows.write(List.of(
                    "table", "model", "version", "signal", "from", "to", "evidence", "threshold", "usual", "now"));
            evidence(report, rows);
            marks(report, rows);
            values(report, rows);
        }
    }

    private static void evidence(StreamReport report, SequenceWriter rows) throws IOException {
        EvidenceCourse course = report.course();
        String threshold = report.view().threshold().map(DriftTable::number).orElse("");
        for (int i = 0; i < course.places().length; i++) {
            String at = report.across().exact(course.places()[i]);
            rows.write(row(report, "evidence", at, at, number(course.heights()[i]), threshold, "", ""));
        }
    }

    private static void marks(StreamReport report, SequenceWriter rows) throws IOException {
        for (Mark mark : report.marks()) {
            String at = report.across().exact(mark.at());
            String since = mark.since().map(report.across()::exact).orElse("");
            rows.write(row(report, mark.alarm() ? "alarm" : "accepted", since, at, "", "", "", ""));
        }
    }

    private static void values(StreamReport report, SequenceWriter rows) throws IOException {
        Distribution shown = report.distribution();
        for (int i = 0; i < shown.starts().length; i++) {
            rows.write(row(
                    report,
                    "values",
                    number(shown.starts()[i]),
                    number(shown.starts()[i] + shown.width()),
                    "",
                    "",
                    number(shown.usual()[i]),
                    number(shown.now()[i])));
        }
    }

    private static List<String> row(StreamReport report, String table, String... cells) {
        var stream = report.view().stream();
        var row = new ArrayList<>(List.of(table, stream.model(), stream.version(), stream.signal()));
        row.addAll(List.of(cells));
        return row;
    }

    /** With six digits that count; nothing for what is not known. */
    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.plain(value, 6) : "";
    }
}
