package io.countersign.app.drift;

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
    FactsPane() {
        setId("drift-facts");
        getStyleClass().add("drift-facts");
    }

    void show(StreamReport report, String budget) {
        getChildren().clear();
        SignalView view = report.view();
        String signal = view.stream().signal();
        if (view.hasUsual()) {
            add(
                    "drift.fact.usual",
                    report.usual().map(mean -> mean(signal, mean)).orElse(Texts.of("drift.fact.none")));
        }
        add(
                view.isAlarmed() ? "drift.fact.since" : "drift.fact.now",
                report.now().map(mean -> mean(signal, mean)).orElse(Texts.of("drift.fact.none")));
        origin(view).ifPresent(words -> add("drift.fact.origin", words));
        add("drift.fact.unusable", unusable(view.counts()));
        add("drift.fact.budget", budget);
        String caveats = view.caveats().stream().map(Caveat::sentence).collect(Collectors.joining(" "));
        if (!caveats.isEmpty()) {
            add("drift.fact.caveats", caveats);
        }
    }

    private void add(String key, String words) {
        var name = new Label(Texts.of(key));
        name.getStyleClass().add("drift-fact-name");
        name.setMinWidth(USE_PREF_SIZE);
        var value = new Label(words);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        setHgrow(value, Priority.ALWAYS);
        setValignment(name, VPos.TOP);
        addRow(getRowCount(), name, value);
    }

    private static String mean(String signal, MeanOf mean) {
        return Texts.of("drift.fact.mean", DriftWords.mean(signal, mean), mean.values());
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
