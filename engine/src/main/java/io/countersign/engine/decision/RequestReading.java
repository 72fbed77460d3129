package io.countersign.engine.decision;

import io.countersign.engine.model.ModelAnswer;
import java.util.Optional;

/** What a line says. */
public sealed interface RequestReading {
    /**
     * A request.
     *
     * @param answer what a model answered before; empty if a model has to be asked
     * @param model the name of the model; empty if the line names none
     * @param version its version; empty if the line names none
     */
    record Understood(DecisionRequest request, Optional<ModelAnswer> answer, String model, String version)
            implements RequestReading {}

    /**
     * No request.
     *
     * @param field the field at fault; {@code request} if it is the line as a whole
     * @param problem what is wrong with it, to be put after the field
     */
    record Refused(String field, String problem) implements RequestReading {}
}
