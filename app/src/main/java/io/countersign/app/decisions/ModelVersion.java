package io.countersign.app.decisions;

import java.util.Comparator;

/** A model in one of its versions. Sorted by name, then by version. */
public record ModelVersion(String model, String version) implements Comparable<ModelVersion> {
    private static final Comparator<ModelVersion> ORDER =
            Comparator.comparing(ModelVersion::model).thenComparing(ModelVersion::version);

    @Override
    public int compareTo(ModelVersion other) {
        return ORDER.compare(this, other);
    }
}
