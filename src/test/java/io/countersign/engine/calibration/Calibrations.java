package io.countersign.engine.calibration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calibrations of every kind. */
public final class Calibrations {
    public static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    public static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");

    private Calibrations() {}

    public static ModelCalibration of(String model, String version, Calibrator calibrator) {
        return new ModelCalibration(model, version, calibrator, 400, MARCH, APRIL);
    }

    public static Arbitrary<Calibrator> any() {
        Arbitrary<Double> line = Arbitraries.doubles().between(-20, 20).ofScale(9);
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(.001, 1_000).ofScale(6).map(Calibrator.Temperature::new),
                Combinators.combine(Arbitraries.doubles().between(0, 50).ofScale(9), line)
                        .as(Calibrator.Platt::new),
                Combinators.combine(shares(), shares()).as(Calibrations::isotonic));
    }

    private static Arbitrary<List<Double>> shares() {
        return Arbitraries.doubles()
                .between(0, 1)
                .ofScale(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Calibrator isotonic(List<Double> at, List<Double> value) {
        var points = new TreeMap<Double, Double>();
        List<Double> rising = value.stream().sorted().toList();
        at.stream()
                .map(each -> each + 0.0)
                .sorted()
                .distinct()
                .forEach(each -> points.put(each, rising.get(Math.min(points.size(), rising.size() - 1))));
        return new Calibrator.Isotonic(new ArrayList<>(points.keySet()), new ArrayList<>(points.values()));
    }
}
