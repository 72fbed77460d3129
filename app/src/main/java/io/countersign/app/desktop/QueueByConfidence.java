package io.countersign.app.desktop;

import io.countersign.app.confidence.ConfidenceDesk;
import io.countersign.app.confidence.Range;
import io.countersign.app.confidence.Whose;
import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.query.Band;
import io.countersign.app.triage.query.TriageFilter;
import java.util.Set;

/** Shows in the queue what a range of confidences and a model were chosen of; other filters stay. */
record QueueByConfidence(QueueViewModel queue, Runnable goThere) implements ConfidenceDesk.ShownInQueue {
    @Override
    public void show(Range range, Whose whose) {
        TriageFilter filter = queue.table().queryProperty().get().filter();
        queue.table()
                .filter(filter.withConfidence(new Band(range.low(), range.high(), false))
                        .withModels(modelsOf(whose)));
        goThere.run();
    }

    private static Set<String> modelsOf(Whose whose) {
        return switch (whose) {
            case Whose.All() -> Set.of();
            case Whose.OfModel(String model) -> Set.of(model);
            case Whose.OfVersion(var version) -> Set.of(version.model());
        };
    }
}
