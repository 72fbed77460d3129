package io.countersign.app.drift;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Caveat;
import io.countersign.engine.drift.InputCounts;
import io.countersign.engine.drift.live.SignalView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The numbers behind the sentence. */
final class FactsPane extends GridPane {
    private final List<Row> rows = new ArrayList<>();

    FactsPane() {
        setId("drift-facts");
        getStyleClass().add("drift-facts");
    }

    void show(StreamReport report, String budget) {
        List<Fact> facts = facts(report, budget);
        while (rows.size() < facts.size()) {
            addRow();
        }
        while (rows.size() > facts.size()) {
            Row last = rows.removeLast();
            getChildren().removeAll(last.name(), last.value());
        }
        for (int i = 0; i < facts.size(); i++) {
            rows.get(i).name().setText(Texts.of(facts.get(i).key()));
            rows.get(i).value().setText(facts.get(i).words());
        }
    }

    private record Fact(String key, String words) {}

    private record Row(Label name, Paragraph value) {}

    private static List<Fact> facts(StreamReport report, String budget) {
        var facts = new ArrayList<Fact>();
        SignalView view = report.view();
        String signal = view.stream().signal();
        if (view.hasUsual()) {
            facts.add(new Fact("drift.fact.usual", mean(signal, report.usual())));
        }
        facts.add(new Fact(view.isAlarmed() ? "drift.fact.since" : "drift.fact.now", mean(signal, report.now())));
        origin(view).ifPresent(words -> facts.add(new Fact("drift.fact.origin", words)));
        facts.add(new Fact("drift.fact.unusable", unusable(view.counts())));
        facts.add(new Fact("drift.fact.budget", budget));
        String caveats = view.caveats().stream().map(Caveat::sentence).collect(Collectors.joining(" "));
        if (!caveats.isEmpty()) {
            facts.add(new Fact("drift.fact.caveats", caveats));
        }
        return facts;
    }

    private void addRow() {
        var row = new Row(new Label(), new Paragraph(""));
        row.name().getStyleClass().add("drift-fact-name");
        row.name().setMinWidth(USE_PREF_SIZE);
        setHgrow(row.value(), Priority.ALWAYS);
        setValignment(row.name(), VPos.TOP);
        addRow(rows.size(), row.name(), row.value());
        rows.add(row);
    }

    private static String mean(String signal, Optional<MeanOf> mean) {
        return mean.map(known -> Texts.of("drift.fact.mean", DriftWords.mean(signal, known), known.values()))
                .orElseGet(() -> Texts.of("drift.fact.none"));
    }

    private static Optional<String> origin(SignalView view) {
        return view.baseline().map(baseline -> switch (baseline.origin()) {
            case Baseline.Learned() ->
                Texts.of("drift.origin.learned", baseline.values().size());
            case Baseline.Frozen() ->
                Texts.of("drift.origin.frozen", baseline.values().size());
            case Baseline.Accepted(String by, var at, String reason) -> Texts.of("drift.origin.accepted", by, reason);
        });
    }

    private static String unusable(InputCounts counts) {
        if (counts.seen() == 0) {
            return Texts.of("drift.unusable.nothing");
        }
        if (counts.refused() == 0) {
            return Texts.of("drift.unusable.none", counts.used());
        }
        var parts = new ArrayList<String>();
        count(parts, "drift.unusable.missing", counts.missing());
        count(parts, "drift.unusable.nan", counts.nan());
        count(parts, "drift.unusable.infinite", counts.infinite());
        count(parts, "drift.unusable.text", counts.text());
        return Texts.of("drift.unusable", counts.refused(), counts.seen(), String.join(", ", parts));
    }

    private static void count(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(Texts.of(key, count));
        }
    }
}
