package io.countersign.engine.model.http;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends requests over HTTP and reads replies whole. Calls run on virtual threads of their own, so that whoever waits for one can be interrupted,
 * and a deadline holds whatever the network does. Nothing is tried twice and no redirect is followed. Thread-safe.
 */
public final class HttpTransport implements AutoCloseable {
    /** The longest reply, in bytes. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("countersign-model-", 0).factory());
    private final OkHttpClient client;

    /** Connections to every server that is asked through it. */
    public HttpTransport() {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(NO_LIMIT);
        dispatcher.setMaxRequestsPerHost(NO_LIMIT);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /**
     * Sends a request.
     *
     * @throws ModelFailure if there is no reply: timeout, cut connection, the caller was interrupted
     */
    HttpReply send(Request request, Deadline deadline) {
        if (deadline.isOver()) {
            throw new ModelFailure(Kind.OUT_OF_TIME, "no time was left for the call");
        }
        Call call = client.newCall(request);
        var reply = new CompletableFuture<HttpReply>();
        call.enqueue(new Receiver(reply));
        try {
            return reply.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new ModelFailure(Kind.TIMEOUT, "the server did not answer in time", late);
        } catch (InterruptedException caller) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.CANCELLED, "the caller gave up", caller);
        } catch (ExecutionException failed) {
            throw failure(failed);
        } finally {
            call.cancel();
        }
    }

    /** Ends the connections; calls under way fail. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        threads.close();
    }

    private static ModelFailure failure(ExecutionException failed) {
        return switch (failed.getCause()) {
            case ModelFailure failure -> failure;
            case SSLPeerUnverifiedException untrusted -> refused(untrusted);
            case SSLHandshakeException untrusted -> refused(untrusted);
            case IOException broken ->
                new ModelFailure(
                        Kind.CONNECTION_CUT, "the connection to the server failed: " + broken.getMessage(), broken);
            case null, default -> new ModelFailure(Kind.UNEXPECTED_ERROR, "the call failed", failed);
        };
    }

    private static ModelFailure refused(IOException untrusted) {
        return new ModelFailure(
                Kind.REFUSED, "the server's certificate is not trusted: " + untrusted.getMessage(), untrusted);
    }

    private record Receiver(CompletableFuture<HttpReply> reply) implements Callback {
        @Override
        public void onFailure(Call call, IOException failure) {
            reply.completeExceptionally(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                BufferedSource source = response.body().source();
                if (source.request(LONGEST + 1L)) {
                    throw new ModelFailure(
                            Kind.SERVER_ERROR, "the server's reply is longer than %,d bytes".formatted(LONGEST));
                }
                reply.complete(new HttpReply(response.code(), response.headers(), source.readByteArray()));
            } catch (IOException | RuntimeException failure) {
                reply.completeExceptionally(failure);
            }
        }
    }
}
