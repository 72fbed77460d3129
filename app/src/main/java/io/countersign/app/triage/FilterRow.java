package io.countersign.app.triage;

import io.countersign.app.triage.index.FacetValue;
import io.countersign.app.triage.index.Facets;
import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;

/** The filters, one beside the other; they wrap where there is no room. */
final class FilterRow extends FlowPane {
    private static final List<ReviewState> STATES =
            List.of(ReviewState.PENDING, ReviewState.CLAIMED, ReviewState.SECOND, ReviewState.HELD);

    private final LiveTable table;
    private final Map<String, Integer> countOf = new HashMap<>();
    private final BandFilter risk = new BandFilter(
            "filter-risk",
            Texts.of("queue.column.risk"),
            Texts.of("queue.filter.risk.unknown"),
            band -> change(filter -> filter.withRisk(band)));
    private final BandFilter confidence = new BandFilter(
            "filter-confidence",
            Texts.of("queue.column.confidence"),
            Texts.of("queue.filter.confidence.unknown"),
            band -> change(filter -> filter.withConfidence(band)));
    private final ChoiceFilter<RiskLevel> levels = new ChoiceFilter<>(
            "filter-level",
            Texts.of("queue.filter.level"),
            Set.of(),
            level -> Look.of(level).text(),
            ticked -> change(filter -> filter.withLevels(ticked)));
    private final ChoiceFilter<String> models = new ChoiceFilter<>(
            "filter-model",
            Texts.of("queue.column.model"),
            Set.of(),
            this::counted,
            ticked -> change(filter -> filter.withModels(ticked)));
    private final ChoiceFilter<String> whys = new ChoiceFilter<>(
            "filter-why",
            Texts.of("queue.filter.why"),
            Set.of(),
            this::counted,
            ticked -> change(filter -> filter.withWhys(ticked)));
    private final ChoiceFilter<ReviewState> states = new ChoiceFilter<>(
            "filter-state",
            Texts.of("queue.column.state"),
            TriageFilter.OPEN_STATES,
            state -> Look.of(state).text(),
            ticked -> change(filter -> filter.withStates(ticked)));
    private final ChoiceFilter<Ownership> owners = new ChoiceFilter<>(
            "filter-owner",
            Texts.of("queue.column.owner"),
            Set.of(),
            FilterRow::nameOf,
            ticked -> change(filter -> filter.withOwners(ticked)));

    FilterRow(LiveTable table) {
        this.table = table;
        getStyleClass().add("filter-row");
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        levels.offer(List.of(RiskLevel.values()).reversed());
        states.offer(STATES);
        owners.offer(List.of(Ownership.values()));
        getChildren().setAll(risk, confidence, levels, models, whys, states, owners);
        table.queryProperty().subscribe(query -> show(query.filter()));
        table.viewProperty().map(view -> view.facets()).subscribe(this::offer);
    }

    private void change(UnaryOperator<TriageFilter> change) {
        table.filter(change.apply(table.queryProperty().get().filter()));
    }

    private void show(TriageFilter filter) {
        risk.show(filter.risk());
        confidence.show(filter.confidence());
        levels.show(filter.levels());
        models.show(filter.models());
        whys.show(filter.whys());
        states.show(filter.states());
        owners.show(filter.owners());
    }

    private void offer(Facets facets) {
        countOf.clear();
        facets.models().forEach(value -> countOf.put(value.value(), value.count()));
        facets.whys().forEach(value -> countOf.put(value.value(), value.count()));
        models.offer(facets.models().stream().map(FacetValue::value).sorted().toList());
        whys.offer(facets.whys().stream().map(FacetValue::value).sorted().toList());
    }

    private String counted(String value) {
        return Texts.of("queue.filter.counted", value, countOf.getOrDefault(value, 0));
    }

    private static String nameOf(Ownership ownership) {
        return switch (ownership) {
            case MINE -> Texts.of("queue.owner.me");
            case NOBODYS -> Texts.of("queue.owner.explained");
            case OTHERS -> Texts.of("queue.owner.others");
        };
    }
}
