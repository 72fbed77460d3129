package io.countersign.app.gateway;

/** The gateway cannot listen; the message says what to do. */
public final class GatewayException extends RuntimeException {
    GatewayException(GatewayOptions options) {
        super(
                "The gateway cannot listen on %s: the port is in use or not allowed, or the address is not this computer's. Choose another with --port or --host."
                        .formatted(options));
    }
}
