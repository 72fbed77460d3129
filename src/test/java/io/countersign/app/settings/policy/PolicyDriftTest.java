package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.decision.policy.DriftSignal;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is watched for drift, as a part of the policy. */
class PolicyDriftTest {
    private static final JsonPointer OUTPUTS = JsonPointer.compile("/drift/outputs");

    private final InMemoryPolicyStore store = new InMemoryPolicyStore(() -> Instant.EPOCH, name -> true);
    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final PolicyViewModel model =
            new PolicyViewModel(new PolicyDesk(store, new Reviewer("ada"), "Admin", true, tasks));

    @Test
    void isChangedForEverybodyAndToldInWords() {
        model.edit(JsonPointer.compile("/drift/one_false_alarm_in"), PolicyNumber.read("50,000"));
        model.edit(JsonPointer.compile("/drift/signals/share:human_review"), BooleanNode.FALSE);
        model.add(OUTPUTS, TextNode.valueOf("/"));
        model.edit(OUTPUTS.appendIndex(0), TextNode.valueOf("/score"));
        assertThat(model.editsProperty().get())
                .extracting(PolicyEdit::sentence)
                .containsExactly(
                        "Drift: decisions to a false alarm 10,000 → 50,000",
                        "Drift: Share to people watched yes → no",
                        "Drift: Output /score watched: new, yes");

        model.reasonProperty().set("the score matters");
        model.apply();
        tasks.runAll();

        Set<DriftSignal> signals = EnumSet.copyOf(DriftSignal.usual());
        signals.remove(DriftSignal.SHARE_TO_PEOPLE);
        assertThat(store.current().policy().drift()).isEqualTo(new DriftRules(50_000, 500, signals, List.of("/score")));
    }

    @Test
    void whatIsWrongIsSaidBesideIt() {
        model.add(OUTPUTS, TextNode.valueOf("/"));
        model.edit(JsonPointer.compile("/drift/baseline"), PolicyNumber.read("7"));

        assertThat(model.checkProperty().get().at("drift.baseline"))
                .isEqualTo("Must be a whole number from 100 to 10000, was 7.");
        assertThat(model.checkProperty().get().at("drift.outputs.0")).contains("as in /score");
        assertThat(model.checkProperty().get().all()).allMatch(problem -> problem.startsWith("• Drift: "));
        assertThat(model.canApply()).isFalse();
    }
}
