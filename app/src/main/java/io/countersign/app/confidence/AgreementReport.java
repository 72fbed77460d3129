package io.countersign.app.confidence;

import io.countersign.app.decisions.Reviewed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people said of the decisions that a question is about. Immutable.
 *
 * @param agreements of those of whom people have decided something
 */
record AgreementReport(Question question, List<Agreement> agreements) {
    AgreementReport {
        agreements = List.copyOf(agreements);
    }

    static AgreementReport of(Question question, List<Reviewed> reviewed, Instant now) {
        return new AgreementReport(
                question,
                Stream.concat(Stream.of(question.whose()), question.other().stream())
                        .map(whose -> Agreement.of(whose, question.window(), reviewed, now))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The style class of each, which stays with whom it is. */
    String style(Agreement agreement) {
        return Palette.COMPARED.get(agreement.whose().equals(question.whose()) ? 0 : 1);
    }
}
