package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param status the HTTP status
 * @param title the kind of problem, the same for all of its kind
 * @param detail what it is this time and what to do
 * @param field the field of the body at fault; empty if it is none
 */
record Problem(int status, String title, String detail, String field) {
    static final String TYPE = "application/problem+json";

    static Problem notJson(String detail) {
        return new Problem(400, "The body cannot be read", detail, "");
    }

    static Problem invalid(String field, String detail) {
        return new Problem(422, "A value is refused", field + " " + detail + ".", field);
    }

    static Problem unknown(String detail) {
        return new Problem(404, "Not found", detail, "");
    }

    static Problem conflict(String detail) {
        return new Problem(409, "The verdict does not count", detail, "");
    }

    static Problem underWay() {
        return new Problem(409, "The request is under way", "The same request is being decided; ask again later.", "");
    }

    static Problem unavailable(String detail) {
        return new Problem(503, "The queue is not available", detail, "");
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return field.isEmpty() ? json : json.put("field", field);
    }
}
