package io.countersign.app.tryit;

import io.countersign.app.ui.FieldLabel;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.ReasonLine;
import io.countersign.app.ui.RiskShare;
import io.countersign.app.ui.RiskShares;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Reason;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RuleFinding;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One line, gate by gate. */
final class TrialDetail extends ScrollPane {
    private final TryViewModel model;
    private final VBox content = new VBox();

    TrialDetail(TryViewModel model) {
        this.model = model;
        content.getStyleClass().add("tryit-detail");
        content.setId("try-detail");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(@Nullable TrialRow row) {
        content.getChildren().clear();
        switch (row) {
            case null -> content.getChildren().clear();
            case TrialRow.Refused(long line, String field, String problem) ->
                content.getChildren()
                        .setAll(
                                title(Texts.of("tryit.detail.refused", line)),
                                new Paragraph(Texts.of("tryit.detail.problem", field, problem)));
            case TrialRow.Decided decided -> show(decided);
        }
        setVvalue(0);
    }

    private void show(TrialRow.Decided row) {
        Decision decision = row.decision();
        content.getChildren()
                .setAll(
                        title(Texts.of(
                                "tryit.detail.title",
                                row.line(),
                                Look.of(decision.route()).text())),
                        new Paragraph(about(decision)),
                        section("tryit.detail.why"),
                        gates(decision.reasons()));
        List<RiskContribution> contributions = model.contributions(row);
        if (!contributions.isEmpty()) {
            content.getChildren().addAll(section("tryit.detail.risk"), risk(contributions, decision.risk()));
        }
        List<RuleFinding> rules = model.rules(row);
        if (!rules.isEmpty()) {
            content.getChildren().add(section("tryit.detail.rules"));
            rules.forEach(rule -> content.getChildren().add(new Paragraph(rule(rule))));
        }
    }

    private static String about(Decision decision) {
        return Texts.of(
                decision.modelVersion().isEmpty() ? "tryit.detail.about" : "tryit.detail.about-version",
                decision.id(),
                decision.model(),
                decision.modelVersion(),
                decision.policyVersion());
    }

    private static Node gates(List<Reason> reasons) {
        var gates = new VBox();
        gates.getStyleClass().add("gates");
        reasons.forEach(reason ->
                gates.getChildren().add(new ReasonLine(Look.ofWhy(reason.code().label()), reason.sentence())));
        return gates;
    }

    private static Node risk(List<RiskContribution> contributions, double risk) {
        return new RiskShares(
                contributions.stream()
                        .map(each -> new RiskShare(FieldLabel.ofPath(each.source()), each.share(), each.because()))
                        .toList(),
                risk);
    }

    private static String rule(RuleFinding rule) {
        return Texts.of(
                rule.applies() ? "tryit.detail.rule.applies" : "tryit.detail.rule.idle",
                rule.name(),
                rule.level().name().toLowerCase(Locale.ROOT),
                rule.because());
    }

    private static Label title(String text) {
        return new Paragraph(text, "section-title");
    }

    private static Label section(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("item-section-title");
        return label;
    }
}
