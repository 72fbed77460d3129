package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.QueueSource;
import io.countersign.app.start.SharedStores;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.review.QueueUnavailableException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens queues that go away before anybody can be asked: nobody knows about which requests people were asked. */
record PeopleAway(QueueSource queues) implements QueueSource {
    @Override
    public OpenQueue open(Optional<String> url) {
        OpenQueue open = queues.open(url);
        return new OpenQueue(open.queue(), withoutRequests(open.shared()), open.place(), open.share());
    }

    private static SharedStores withoutRequests(SharedStores stores) {
        return answering(SharedStores.class, (self, method, arguments) -> {
            Object given = method.invoke(stores, arguments);
            return given instanceof IdempotencyStore ? answering(IdempotencyStore.class, PeopleAway::away) : given;
        });
    }

    private static @Nullable Object away(Object store, Method method, Object[] arguments) {
        if (method.getName().equals("close")) {
            return null;
        }
        throw new QueueUnavailableException("Redis does not answer.", null);
    }

    private static <T> T answering(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
