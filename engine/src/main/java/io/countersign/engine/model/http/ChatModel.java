package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.resilience.ProtectedCalls;
import java.time.Clock;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * A model behind an OpenAI-compatible chat-completions endpoint. Failures are handled by class: a rate limit, a server's error, a timeout and a
 * cut connection are tried again; an input that is too long is shortened once; an answer that cannot be used is asked for again
 * with the problem named; a content filter's refusal is final. The deadline holds for all of it together, and an interrupt
 * ends it. Blocks, so callers use virtual threads. Thread-safe.
 */
public final class ChatModel implements Model {
    private static final MediaType JSON = MediaType.get("application/json");

    private final ChatSettings settings;
    private final HttpTransport transport;
    private final ProtectedCalls calls;
    private final Clock clock;
    private final HttpUrl url;

    /**
     * @param transport which connections it uses; not closed by it
     * @param clock what dates of servers are compared with
     */
    public ChatModel(ChatSettings settings, HttpTransport transport, Clock clock) {
        this(settings, transport, new ProtectedCalls(settings.model().value(), settings.limits(), clock), clock);
    }

    ChatModel(ChatSettings settings, HttpTransport transport, ProtectedCalls calls, Clock clock) {
        this.settings = settings;
        this.transport = transport;
        this.calls = calls;
        this.clock = clock;
        this.url = settings.endpoint().completions();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String version() {
        return settings.version();
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        return new Conversation(settings, input, request -> send(request, deadline)).answer();
    }

    private ChatReply send(ObjectNode json, Deadline deadline) {
        Request request = request(json);
        return calls.make(deadline, () -> {
            HttpReply reply =
                    transport.send(request, deadline.within(settings.endpoint().timeout()));
            if (!reply.isSuccess()) {
                throw ProviderError.read(reply, settings.endpoint().key(), clock);
            }
            return ChatReplyJson.read(reply.body(), settings.price());
        });
    }

    private Request request(ObjectNode json) {
        var request = new Request.Builder().url(url).post(RequestBody.create(json.toString(), JSON));
        ApiKey key = settings.endpoint().key();
        return (key.isPresent() ? request.header("Authorization", key.header()) : request).build();
    }
}
