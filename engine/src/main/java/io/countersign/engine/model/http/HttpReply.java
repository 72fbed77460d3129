package io.countersign.engine.model.http;

import okhttp3.Headers;

/** A reply over HTTP, read whole. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpReply(int status, Headers headers, byte[] body) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
