package io.countersign.engine.redis;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link RedisServerFixture} or {@link RedisClusterFixture} that all classes of this JVM share, as a
 * parameter of the test, of its {@code @BeforeEach} or of the constructor. What a class has asked for is running and empty
 * before each test. Use as {@code @ExtendWith(RedisExtension.class)}.
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
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RedisServerFixture.class || type == RedisClusterFixture.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        return parameter.getParameter().getType() == RedisServerFixture.class
                ? store.getOrComputeIfAbsent(
                        RedisServerFixture.class, type -> RedisServerFixture.start(), RedisServerFixture.class)
                : store.getOrComputeIfAbsent(
                        RedisClusterFixture.class, type -> RedisClusterFixture.start(), RedisClusterFixture.class);
    }
}
