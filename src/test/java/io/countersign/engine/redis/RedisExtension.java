package io.countersign.engine.redis;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link RedisServerFixture} or {@link RedisClusterFixture} that all classes of this JVM share, or a {@link
 * RedisConnection} of the test's own to that server, as a parameter of the test, of its {@code @BeforeEach} or of the
 * constructor. What a class has asked for is running and empty before each test. Use as {@code
 * @ExtendWith(RedisExtension.class)}.
 */
public final class RedisExtension implements BeforeEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(RedisExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        if (store.get(RedisServerFixture.class) instanceof RedisServerFixture server) {
            server.reset();
        }
        if (store.get(RedisClusterFixture.class) instanceof RedisClusterFixture cluster) {
            cluster.reset();
        }
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RedisServerFixture.class || type == RedisClusterFixture.class || type == RedisConnection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store shared = context.getRoot().getStore(SHARED);
        Class<?> type = parameter.getParameter().getType();
        if (type == RedisClusterFixture.class) {
            return shared.getOrComputeIfAbsent(
                    RedisClusterFixture.class, key -> RedisClusterFixture.start(), RedisClusterFixture.class);
        }
        RedisServerFixture server = shared.getOrComputeIfAbsent(
                RedisServerFixture.class, key -> RedisServerFixture.start(), RedisServerFixture.class);
        return type == RedisServerFixture.class ? server : connected(server, context);
    }

    /** The store of the test closes it. */
    private static RedisConnection connected(RedisServerFixture server, ExtensionContext context) {
        return context.getStore(SHARED)
                .getOrComputeIfAbsent(
                        RedisConnection.class,
                        key -> RedisConnection.open(RedisTarget.parse(server.url())),
                        RedisConnection.class);
    }
}
