package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.imports.CsvColumns;
import io.countersign.app.imports.CsvColumns.Row;
import io.countersign.app.imports.DriftCell;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.BadInput;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Caveat;
import io.countersign.engine.drift.InputCounts;
import io.countersign.engine.drift.MonitorSettings;
import io.countersign.engine.drift.Watch;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Watches a column and tells the alarms as they come. */
final class DriftRun {
    private static final int LISTED = 20;

    private final Watch watch;
    private final CsvColumns rows;
    private final Console console;
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
    private long alarms;
    private long unreadable;

    DriftRun(MonitorSettings settings, CsvColumns rows, Console console) {
        this.watch = Watch.of(settings);
        this.rows = rows;
        this.console = console;
    }

    /**
     * Watches all rows.
     *
     * @param step follows every row
     * @param enough breaks off
     */
    void run(Runnable step, BooleanSupplier enough) throws IOException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && !enough.getAsBoolean()) {
            take(row.get());
            step.run();
            row = rows.next();
        }
    }

    /** Tells the sum of it; returns whether every row had a number. */
    boolean report() {
        InputCounts counts = watch.counts();
        if (counts.refused() > LISTED) {
            console.note("%,d more are not listed.".formatted(counts.refused() - LISTED));
        }
        caveats.addAll(watch.caveats());
        caveats.forEach(caveat -> console.note(caveat.sentence()));
        console.json(summary(counts));
        console.note("%s %,d %s in %,d %s. %s"
                .formatted(
                        watch.settings().rate(caveats),
                        alarms,
                        alarms == 1 ? "alarm" : "alarms",
                        counts.seen(),
                        counts.seen() == 1 ? "row" : "rows",
                        watch.condition().sentence()));
        return counts.refused() == 0;
    }

    private void take(Row row) {
        switch (row) {
            case Row.Unreadable(long line, String problem) -> {
                unreadable++;
                refuse(line, BadInput.MISSING, problem);
            }
            case Row.Cells(long line, List<String> values) -> {
                switch (DriftCell.of(watch.settings().kind(), values)) {
                    case DriftCell.Value(double value) -> observe(value);
                    case DriftCell.Bad(BadInput problem, String text) ->
                        refuse(line, problem, text.isEmpty() ? problem.problem() : text + ": " + problem.problem());
                }
            }
        }
    }

    /** What applied to an alarm is not known any more once the monitor has begun anew. */
    private void observe(double value) {
        Optional<Baseline> usual = watch.baseline();
        watch.observe(value).ifPresent(alarm -> {
            caveats.addAll(Caveat.of(watch.settings(), usual.orElse(null), watch.counts()));
            tell(alarm);
        });
    }

    private void refuse(long line, BadInput problem, String sentence) {
        watch.refuse(problem);
        if (watch.counts().refused() <= LISTED) {
            console.note("Line %,d: %s.".formatted(line, Shown.cut(sentence, 80)));
        }
    }

    private void tell(Alarm alarm) {
        alarms++;
        console.json(JsonNodeFactory.instance
                .objectNode()
                .put("monitor", alarm.monitor().word())
                .put("index", alarm.index())
                .put("evidence", alarm.evidence())
                .put("threshold", alarm.threshold())
                .put("start", alarm.start())
                .put("change", alarm.change().word()));
    }

    private ObjectNode summary(InputCounts counts) {
        MonitorSettings settings = watch.settings();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("summary", true)
                .put("monitor", settings.kind().word())
                .put("rows", counts.seen())
                .put("used", counts.used())
                .put("nan", counts.nan())
                .put("infinite", counts.infinite())
                .put("missing", counts.missing())
                .put("text", counts.text())
                .put("unreadable", unreadable)
                .put("alarms", alarms)
                .put("evidence", watch.evidence())
                .put("state", watch.condition().sentence())
                .put("rate", settings.rate(caveats));
        ArrayNode sentences = json.putArray("caveats");
        caveats.stream().map(Caveat::sentence).forEach(sentences::add);
        return json;
    }
}
