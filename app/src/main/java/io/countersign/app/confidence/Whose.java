package io.countersign.app.confidence;

import io.countersign.app.decisions.ModelVersion;
import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Whose decisions are looked at. */
public sealed interface Whose {
    /** Those of all models. */
    Whose ALL = new All();

    boolean has(ModelVersion source);

    /** What people read. */
    String words();

    record All() implements Whose {
        @Override
        public boolean has(ModelVersion source) {
            return true;
        }

        @Override
        public String words() {
            return Texts.of("confidence.whose.all");
        }
    }

    /** Those of a model in all its versions. */
    record OfModel(String model) implements Whose {
        @Override
        public boolean has(ModelVersion source) {
            return source.model().equals(model);
        }

        @Override
        public String words() {
            return model;
        }
    }

    /** Those of a model in one version. */
    record OfVersion(ModelVersion version) implements Whose {
        @Override
        public boolean has(ModelVersion source) {
            return source.equals(version);
        }

        @Override
        public String words() {
            return Texts.of("confidence.whose.version", version.model(), version.version());
        }
    }

    /** What can be chosen: everything, each model, and each version of those that have several. */
    static List<Whose> among(List<ModelVersion> sources) {
        var choices = new ArrayList<Whose>();
        choices.add(ALL);
        for (String model : sources.stream().map(ModelVersion::model).distinct().toList()) {
            choices.add(new OfModel(model));
            List<ModelVersion> versions = sources.stream()
                    .filter(source -> source.model().equals(model))
                    .toList();
            if (versions.size() > 1) {
                versions.forEach(version -> choices.add(new OfVersion(version)));
            }
        }
        return List.copyOf(choices);
    }
}
