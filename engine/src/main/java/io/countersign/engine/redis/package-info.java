/** The review queue on Redis: connections, the embedded server, keys and scripts. The only package that knows Jedis. */
@NullMarked
package io.countersign.engine.redis;

import org.jspecify.annotations.NullMarked;
