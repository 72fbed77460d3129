package io.countersign.app.decisions;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.model.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A decision to note; change what matters. */
public record Decided(
        Instant at, String model, String version, Route route, Confidence confidence, double risk, int micros) {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static Decided decided() {
        return new Decided(NOON, "loan-2", "v7", Route.ACCEPTED, Confidence.of(.9), .25, 1_200);
    }

    public Decided after(Duration time) {
        return new Decided(NOON.plus(time), model, version, route, confidence, risk, micros);
    }

    public Decided by(String otherModel, String otherVersion) {
        return new Decided(at, otherModel, otherVersion, route, confidence, risk, micros);
    }

    public Decided to(Route other) {
        return new Decided(at, model, version, other, confidence, risk, micros);
    }

    public Decided sure(double stated) {
        return new Decided(at, model, version, route, Confidence.of(stated), risk, micros);
    }

    public Decided unsure(Confidence.Unknown why) {
        return new Decided(at, model, version, route, why, risk, micros);
    }

    public Decided risky(double other) {
        return new Decided(at, model, version, route, confidence, other, micros);
    }

    public DecisionRecord noted() {
        return new DecisionRecord(at, model, version, 1, route, confidence, risk, micros, List.of());
    }
}
