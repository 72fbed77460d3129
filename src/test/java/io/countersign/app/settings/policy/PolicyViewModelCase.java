package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.List;

/** The policy as an admin called ada sees it, in a store that she shares with bob. */
abstract class PolicyViewModelCase {
    final InMemoryPolicyStore store = new InMemoryPolicyStore(() -> Instant.EPOCH, List.of("ada", "bob")::contains);
    final FailingPolicyStore failing = new FailingPolicyStore(store);
    final DeferredTaskRunner tasks = new DeferredTaskRunner();
    final PolicyViewModel model = modelOf("ada", true);

    PolicyViewModel modelOf(String name, boolean mayChange) {
        return new PolicyViewModel(new PolicyDesk(failing, new Reviewer(name), "Admin", mayChange, tasks));
    }

    void apply(double accept, String reason) {
        edit(ScoreField.ACCEPT, accept);
        model.reasonProperty().set(reason);
        model.apply();
        tasks.runAll();
    }

    void edit(ScoreField field, double value) {
        edit(field.place(), value);
    }

    void edit(JsonPointer place, double value) {
        model.edit(place, DoubleNode.valueOf(value));
    }
}
