package io.countersign.engine.redis;

/**
 * Who logs in to Redis. It never prints the password.
 *
 * @param user the ACL user; "default" where the server has only a password
 * @param password as it is, not percent-encoded
 */
public record RedisLogin(String user, String password) {
    static final String DEFAULT_USER = "default";

    @Override
    public String toString() {
        return user + ":***";
    }
}
