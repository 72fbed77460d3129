package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.model.AnswerOrigin;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.model.Remark;
import io.countersign.engine.model.Usage;
import io.countersign.engine.model.format.AnswerReader;
import io.countersign.engine.model.format.AnswerReading;
import io.countersign.engine.model.format.MemberSpan;
import io.countersign.engine.model.format.Span;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said to a model until it has answered one input, or failed. For one input, on one thread. */
final class Conversation {
    private final ChatSettings settings;
    private final Function<ObjectNode, ChatReply> server;
    private final AnswerReader reader;
    private final List<Remark> remarks = new ArrayList<>();
    private JsonNode input;
    private ObjectNode request;
    private Usage spent = Usage.NONE;
    private String lastAnswer = "";
    private @Nullable ModelFailure latest;
    private boolean shortened;
    private int repairsLeft;

    Conversation(ChatSettings settings, JsonNode input, Function<ObjectNode, ChatReply> server) {
        this.settings = settings;
        this.server = server;
        this.input = input;
        this.reader = new AnswerReader(settings.task().schema());
        this.request = ChatRequestJson.write(settings, input);
        this.repairsLeft = settings.repairs();
    }

    ModelAnswer answer() {
        RetryConfig config = RetryConfig.custom()
                .maxAttempts(2 + settings.repairs()) // the first, one that is shorter, and the repairs
                .retryOnException(this::goesOn)
                .intervalFunction(attempt -> 0L)
                .build();
        try {
            return Retry.of(settings.name(), config).executeSupplier(this::ask);
        } catch (ModelFailure failure) {
            throw failure.orOfACall(latest).after(spent);
        }
    }

    private ModelAnswer ask() {
        ChatReply reply = server.apply(request);
        spent = spent.plus(reply.usage());
        lastAnswer = reply.content();
        refuseUnusable(reply);
        return switch (reader.read(reply.content())) {
            case AnswerReading.Usable usable -> answer(reply, usable);
            case AnswerReading.Unusable(String problem) -> throw unusable(problem);
        };
    }

    private void refuseUnusable(ChatReply reply) {
        if (!reply.refusal().isBlank()) {
            throw new ModelFailure(Kind.CONTENT_FILTERED, "the model refused");
        }
        switch (reply.finish()) {
            case CONTENT_FILTER ->
                throw new ModelFailure(Kind.CONTENT_FILTERED, "the provider's filter stopped the answer");
            case LENGTH ->
                throw unusable("it was cut off after %,d tokens"
                        .formatted(settings.sampling().maxTokens()));
            case TOOL -> throw unusable("it calls a tool, and there is none");
            case STOP, UNSAID -> {}
        }
    }

    private static ModelFailure unusable(String problem) {
        return new ModelFailure(Kind.FORMAT_INVALID, problem);
    }

    /** Whether there is something else to say to the model after this failure; if so, it is what is asked next. */
    private boolean goesOn(Throwable thrown) {
        if (!(thrown instanceof ModelFailure failure)) {
            return false;
        }
        latest = failure.orOfACall(latest);
        return switch (failure.kind()) {
            case CONTEXT_TOO_LONG -> shorten();
            case FORMAT_INVALID -> insist(String.valueOf(failure.getMessage()));
            case TIMEOUT,
                    RATE_LIMITED,
                    SERVER_ERROR,
                    CONNECTION_CUT,
                    CONTENT_FILTERED,
                    UNAVAILABLE,
                    OUT_OF_TIME,
                    REFUSED,
                    CANCELLED,
                    UNEXPECTED_ERROR -> false;
        };
    }

    private boolean shorten() {
        Optional<ShorterInput> shorter = shortened ? Optional.empty() : ShorterInput.of(input);
        shorter.ifPresent(cut -> {
            shortened = true;
            input = cut.input();
            request = ChatRequestJson.write(settings, input);
            remarks.add(new Remark(Remark.Kind.INPUT_SHORTENED, cut.words()));
        });
        return shorter.isPresent();
    }

    private boolean insist(String problem) {
        if (repairsLeft == 0) {
            return false;
        }
        repairsLeft--;
        request = ChatRequestJson.again(settings, input, lastAnswer, problem);
        remarks.add(new Remark(Remark.Kind.REPAIRED, "it was asked for again, because " + problem));
        return true;
    }

    private ModelAnswer answer(ChatReply reply, AnswerReading.Usable usable) {
        usable.repairs().forEach(repair -> remarks.add(new Remark(Remark.Kind.REPAIRED, repair)));
        String answered = reply.model().isBlank() ? settings.model().value() : reply.model();
        var origin = new AnswerOrigin(settings.version(answered), spent, remarks);
        ModelAnswer read = ModelAnswer.read(usable.answer());
        return new ModelAnswer(read.output(), confidence(reply, usable, read), origin);
    }

    private Confidence confidence(ChatReply reply, AnswerReading.Usable usable, ModelAnswer read) {
        if (reply.tokens().isEmpty()) {
            return read.confidence();
        }
        Optional<Span> part = settings.task()
                .confidenceField()
                .map(field -> MemberSpan.of(reply.content(), usable.written(), field))
                .orElse(Optional.of(usable.written()));
        return part.map(span -> LogprobConfidence.of(reply.tokens(), reply.content(), span))
                .orElse(Confidence.Unknown.MISSING);
    }
}
