package io.countersign.app.tour;

/** A step of the tour did not come about; the message says which. */
final class TourFailure extends RuntimeException {
    TourFailure(String message, Throwable cause) {
        super(message, cause);
    }

    TourFailure(String message) {
        super(message);
    }
}
