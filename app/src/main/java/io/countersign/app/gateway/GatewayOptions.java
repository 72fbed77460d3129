package io.countersign.app.gateway;

import java.util.Optional;

/**
 * How the gateway listens.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param token what callers have to show; empty if nobody is asked, which only loopback may do
 * @param longest the longest body that is read, in bytes
 */
public record GatewayOptions(String host, int port, Optional<String> token, int longest) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
