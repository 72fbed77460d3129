package io.countersign.app.triage.index;

import java.util.List;

/** The models and the reasons that occur in the queue, most frequent first; at most {@value #MOST} each. */
public record Facets(List<FacetValue> models, List<FacetValue> whys) {
    public static final int MOST = 100;
    public static final Facets NONE = new Facets(List.of(), List.of());

    public Facets {
        models = List.copyOf(models);
        whys = List.copyOf(whys);
    }
}
