package io.countersign.app.drift;

import io.countersign.app.async.Progress;
import io.countersign.app.imports.CsvColumns;
import io.countersign.app.imports.CsvColumns.Row;
import io.countersign.app.imports.DriftCell;
import io.countersign.app.imports.SourceFile;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.BadInput;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lets a monitor see a column of a CSV file, as {@code countersign drift} does. For one thread. */
final class FileExamination {
    private final FileQuestion question;
    private final Watch watch;
    private final CourseKeeper keeper = new CourseKeeper();
    private final Deque<Double> latest = new ArrayDeque<>();
    private final List<FileAlarm> alarms = new ArrayList<>();
    private final List<Double> since = new ArrayList<>();

    private FileExamination(FileQuestion question) {
        this.question = question;
        watch = Watch.of(question.settings());
    }

    /** The names of the columns. */
    static List<String> columns(FileQuestion question) throws IOException {
        try (SourceFile file = open(question)) {
            return CsvColumns.names(file, StandardCharsets.UTF_8);
        }
    }

    /**
     * Watches the whole file.
     *
     * @throws io.countersign.app.imports.ImportException if it cannot be read or has no such column
     */
    static FileReport of(FileQuestion question, Progress progress) throws IOException {
        var examination = new FileExamination(question);
        try (SourceFile file = open(question);
                CsvColumns rows =
                        CsvColumns.open(file, List.of(question.column()), StandardCharsets.UTF_8, Optional.empty())) {
            long size = file.size().orElse(0);
            Optional<Row> row = rows.next();
            while (row.isPresent() && !progress.cancelled()) {
                examination.take(row.get());
                progress.at(rows.bytesRead(), size);
                row = rows.next();
            }
        }
        return examination.report();
    }

    private static SourceFile open(FileQuestion question) {
        return SourceFile.open(question.file().toString(), InputStream.nullInputStream());
    }

    private FileReport report() {
        complete();
        return FileReport.of(question, watch, List.copyOf(latest), keeper.course(), alarms);
    }

    private void take(Row row) {
        switch (row) {
            case Row.Unreadable _ -> watch.refuse(BadInput.MISSING);
            case Row.Cells(long line, List<String> values) -> {
                switch (DriftCell.of(question.kind(), values)) {
                    case DriftCell.Value(double value) -> take(value);
                    case DriftCell.Bad(BadInput problem, String text) -> watch.refuse(problem);
                }
            }
        }
    }

    private void take(double value) {
        Optional<Baseline> usual = watch.baseline();
        boolean shown = watch.threshold().isPresent();
        latest.addLast(value);
        if (latest.size() > question.settings().baseline()) {
            latest.removeFirst();
        }
        if (!alarms.isEmpty() && since.size() < question.settings().baseline()) {
            since.add(value);
        }
        Optional<Alarm> raised = watch.observe(value);
        if (shown || !alarms.isEmpty()) {
            double evidence = raised.map(Alarm::evidence).orElseGet(watch::evidence);
            keeper.add((double) watch.counts().seen(), evidence);
        }
        raised.ifPresent(alarm -> raise(alarm, usual));
    }

    private void raise(Alarm alarm, Optional<Baseline> usual) {
        complete();
        alarms.add(new FileAlarm(alarm, usual, List.of()));
        long known = Math.min(alarm.index() - alarm.start() + 1, latest.size());
        since.clear();
        latest.stream().skip(latest.size() - known).forEach(since::add);
    }

    /** What has come since the last alarm belongs to it. */
    private void complete() {
        if (!alarms.isEmpty()) {
            FileAlarm last = alarms.removeLast();
            alarms.add(new FileAlarm(last.alarm(), last.usual(), since));
        }
    }
}
