package io.countersign.engine.redis;

import io.countersign.engine.review.QueueUnavailableException;

/** Whether a server can be trusted with reviews. */
final class RedisFitness {
    private final RedisTarget target;
    private final RedisErrors errors;

    RedisFitness(RedisTarget target) {
        this.target = target;
        this.errors = new RedisErrors(target);
    }

    /** Checks the first server that answered, before anything else is asked of it. */
    void requireFit(RedisServerInfo info) {
        if (info.isLoading()) {
            throw new QueueUnavailableException(
                    "Redis at " + target + " is still loading its data; try again in a moment.", null);
        }
        if (info.isSentinel()) {
            throw errors.refused(
                    "is a Sentinel, which keeps no reviews; write redis-sentinel://host:26379/name, with the name of the"
                            + " primary that it watches");
        }
        if (!info.isAtLeast(6, 2)) {
            throw errors.refused("is version " + info.version() + "; use 6.2 or later");
        }
        requireNoEviction(info);
        if (!info.isCluster()) {
            requireLonePrimary(info);
        }
    }

    /** Whatever evicts may drop a review that waits, so any other policy is refused, whether or not memory is limited. */
    void requireNoEviction(RedisServerInfo info) {
        if (!info.evictionPolicy().equals("noeviction")) {
            throw errors.refused("may drop reviews when memory runs short (maxmemory-policy " + info.evictionPolicy()
                    + "); set its maxmemory-policy to noeviction");
        }
    }

    private void requireLonePrimary(RedisServerInfo info) {
        if (target instanceof RedisTarget.Server server && server.addresses().size() > 1) {
            throw errors.refused("is no cluster, and only a cluster has several hosts; give one host");
        }
        if (info.isReplica()) {
            throw errors.refused("is a read-only replica; give the address of its primary");
        }
    }
}
