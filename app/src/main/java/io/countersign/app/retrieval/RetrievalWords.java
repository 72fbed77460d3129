package io.countersign.app.retrieval;

import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.retrieval.RetrievalStatus;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What is said of retrieval. */
final class RetrievalWords {
    private RetrievalWords() {}

    static String title(RetrievalStatus status) {
        return Texts.of("retrieval.title", status.rule().window().toMinutes());
    }

    static String share(RetrievalStatus status) {
        return status.lowShare()
                .map(share -> Texts.of(
                        "retrieval.share",
                        100 * share.value(),
                        status.usable(),
                        100 * share.from(),
                        100 * share.to(),
                        100 * status.rule().mostLow()))
                .orElseGet(() ->
                        Texts.of("retrieval.few", status.usable(), status.rule().least()));
    }

    /** What else there is to say. */
    static String more(RetrievalView view) {
        RetrievalStatus status = view.status();
        var more = new ArrayList<String>();
        if (!Double.isNaN(status.medianMillis())) {
            more.add(Texts.of("retrieval.latency", status.medianMillis(), status.slowMillis()));
        }
        if (status.unusable() > 0) {
            more.add(Texts.of("retrieval.unusable", status.unusable()));
        }
        more.add(view.problem());
        return more.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
