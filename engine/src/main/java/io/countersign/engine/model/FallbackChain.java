package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several models under one name: the first is asked, and if it fails the next. A model that is not the last has an equal share of the
 * time that is left, so that those after it get their turn. A content filter's refusal is final, because asking somebody
 * else would be a way around it; so is a caller's giving up. Thread-safe.
 */
public final class FallbackChain implements Model {
    private final String name;
    private final List<Model> models;

    /**
     * @param name the name of them all
     * @param models at least one, the first choice first
     */
    public FallbackChain(String name, List<? extends Model> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a chain must have a model");
        }
        this.name = name;
        this.models = List.copyOf(models);
    }

    @Override
    public String name() {
        return name;
    }

    /** The versions of all of them, because each may answer; an answer says which one did. */
    @Override
    public String version() {
        return models.stream().map(Model::version).collect(Collectors.joining(" | "));
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        var soFar = new SoFar("", Usage.NONE, null);
        for (int i = 0; i < models.size() - 1; i++) {
            Model model = models.get(i);
            Duration share = deadline.remaining().dividedBy(models.size() - i);
            try {
                return soFar.note(model, ask(model, input, deadline.within(share)));
            } catch (ModelFailure failure) {
                soFar = soFar.and(model, failure);
                if (isFinal(failure) || deadline.isOver()) {
                    throw soFar.asFailure(failure);
                }
            }
        }
        return last(input, deadline, soFar);
    }

    private ModelAnswer last(JsonNode input, Deadline deadline, SoFar soFar) {
        Model model = models.getLast();
        try {
            return soFar.note(model, ask(model, input, deadline));
        } catch (ModelFailure failure) {
            throw soFar.and(model, failure).asFailure(failure);
        }
    }

    private static ModelAnswer ask(Model model, JsonNode input, Deadline deadline) {
        try {
            return model.answer(input, deadline);
        } catch (ModelFailure failure) {
            throw failure;
        } catch (RuntimeException unexpected) {
            throw new ModelFailure(Kind.UNEXPECTED_ERROR, unexpected.getClass().getName(), unexpected);
        }
    }

    private static boolean isFinal(ModelFailure failure) {
        return switch (failure.kind()) {
            case CONTENT_FILTERED, CANCELLED -> true;
            case TIMEOUT,
                    RATE_LIMITED,
                    SERVER_ERROR,
                    CONNECTION_CUT,
                    CONTEXT_TOO_LONG,
                    FORMAT_INVALID,
                    UNAVAILABLE,
                    OUT_OF_TIME,
                    REFUSED,
                    UNEXPECTED_ERROR -> false;
        };
    }

    /** What the models before came to. */
    private record SoFar(
            String failures, Usage spent, @Nullable ModelFailure last) {
        SoFar and(Model model, ModelFailure failure) {
            String told = "%s: %s".formatted(model.version(), failure.getMessage());
            return new SoFar(
                    failures.isEmpty() ? told : failures + "; " + told,
                    spent.plus(failure.spent()),
                    failure.orOfACall(last));
        }

        ModelAnswer note(Model model, ModelAnswer answer) {
            AnswerOrigin origin = answer.origin().after(spent);
            return answer.from(
                    failures.isEmpty()
                            ? origin
                            : origin.with(new Remark(
                                    Remark.Kind.SUBSTITUTED,
                                    "%s, after %s".formatted(versionOf(model, answer), failures))));
        }

        ModelFailure asFailure(ModelFailure thrown) {
            return new ModelFailure(thrown.orOfACall(last).kind(), failures, thrown).after(spent);
        }

        private static String versionOf(Model model, ModelAnswer answer) {
            String said = answer.origin().version();
            return said.isEmpty() ? model.version() : said;
        }
    }
}
