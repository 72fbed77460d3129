package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.triage.item.evidence.ModelOutput;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.JsonCheck;
import io.countersign.app.triage.item.json.JsonCheck.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModifyModelTest {
    private static final String ORIGINAL = "{\n  \"limit\": 500,\n  \"grant\": true\n}";

    private final ModifyModel model = new ModifyModel(new DirectTaskRunner());

    @BeforeEach
    void start() {
        model.start(proposal(new ModelOutput(Form.JSON, ORIGINAL)), Optional.empty());
    }

    @Test
    void beginsWithTheModelsOutputUnchanged() {
        assertThat(model.textProperty().get()).isEqualTo(ORIGINAL);
        assertThat(state()).isEqualTo(new EditState.Unchanged());
    }

    @Test
    void whiteSpaceAndTheOrderOfKeysAreNoChange() {
        enter("{\"grant\":true,\"limit\":500}");
        assertThat(state()).isEqualTo(new EditState.Unchanged());
    }

    @Test
    void aChangedValueIsReady() {
        enter(ORIGINAL.replace("500", "750"));
        assertThat(state()).isEqualTo(new EditState.Ready("{\"limit\":750,\"grant\":true}", false, List.of()));
    }

    @Test
    void theNumberGoesOutAsItWasTyped() {
        enter(ORIGINAL.replace("500", "10000000000.50"));
        assertThat(((EditState.Ready) state()).output()).contains("10000000000.50");
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        enter("{\n  \"limit\": ,\n}");
        assertThat(state())
                .isInstanceOfSatisfying(
                        EditState.Invalid.class,
                        invalid ->
                                assertThat(invalid.fault()).isEqualTo(new JsonCheck.Invalid(Fault.UNEXPECTED, 2, 12)));
    }

    @Test
    void warnsWhenKeysComeOrGo() {
        enter("{\"limit\": 500, \"granted\": true}");
        assertThat(((EditState.Ready) state()).warnings())
                .containsExactly("Keys that are gone: grant", "New keys: granted");
    }

    @Test
    void warnsWhenItIsSomethingElse() {
        enter("[500]");
        assertThat(((EditState.Ready) state()).warnings())
                .containsExactly("The output was an object and is now a list");
    }

    @Test
    void comparesWithTheModelsOutput() {
        enter(ORIGINAL.replace("500", "750"));
        model.compare();
        assertThat(model.diffProperty().get()).extracting("text").contains("  \"limit\": 500,", "  \"limit\": 750,");
    }

    @Test
    void theDraftIsWhatDiffers() {
        assertThat(model.draft()).isEmpty();
        enter("{}");
        assertThat(model.draft()).contains("{}");
        model.revert();
        assertThat(model.draft()).isEmpty();
    }

    @Nested
    class PlainText {
        @BeforeEach
        void start() {
            model.start(proposal(new ModelOutput(Form.PLAIN, "Dear Ada,\nno.")), Optional.empty());
        }

        @Test
        void isGivenAsJsonText() {
            enter("Dear \"Ada\",\nyes.");
            assertThat(state()).isEqualTo(new EditState.Ready("\"Dear \\\"Ada\\\",\\nyes.\"", false, List.of()));
        }

        @Test
        void emptiedItWarns() {
            enter("");
            assertThat(((EditState.Ready) state()).warnings()).containsExactly("The output is empty");
        }
    }

    @Nested
    class AfterAnotherReviewersChange {
        private final ModelOutput original = new ModelOutput(Form.JSON, "{\"limit\": 500}");
        private final ModelOutput changed = new ModelOutput(Form.JSON, "{\"limit\": 750}");

        @BeforeEach
        void start() {
            model.start(new Proposal(original, changed, Optional.empty()), Optional.empty());
        }

        @Test
        void beginsWithThatChange() {
            assertThat(model.textProperty().get()).isEqualTo("{\"limit\": 750}");
        }

        @Test
        void goingBackToTheModelsOutputIsAnApproval() {
            enter("{\"limit\": 500}");
            assertThat(((EditState.Ready) state()).original()).isTrue();
        }
    }

    @Nested
    class Long {
        private final DeferredTaskRunner tasks = new DeferredTaskRunner();
        private final ModifyModel model = new ModifyModel(tasks);

        @Test
        void isCheckedOffTheScreenAndLateAnswersAreDropped() {
            model.start(proposal(new ModelOutput(Form.JSON, "{}")), Optional.empty());
            String items = "1,".repeat(40_000);
            model.textProperty().set("[" + items + "2]");
            assertThat(model.stateProperty().get()).isEqualTo(new EditState.Checking());
            model.textProperty().set("[" + items + "2");
            tasks.runLast();
            tasks.runLast();
            assertThat(model.stateProperty().get()).isInstanceOf(EditState.Invalid.class);
        }
    }

    private void enter(String text) {
        model.textProperty().set(text);
    }

    private EditState state() {
        return model.stateProperty().get();
    }

    private static Proposal proposal(ModelOutput output) {
        return new Proposal(output, output, Optional.empty());
    }
}
