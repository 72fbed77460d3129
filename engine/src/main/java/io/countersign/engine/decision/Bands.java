package io.countersign.engine.decision;

import io.countersign.engine.decision.policy.ConfidenceBands;

/**
 * Where the confidence alone leads. What is unknown counts as 0, and even a threshold of 0 does not accept it. Without an answer the
 * fallback answers, also where the optional bands are on: they are about answers.
 */
final class Bands {
    private Bands() {}

    static Route route(Draft draft) {
        ConfidenceBands bands = draft.policy().confidence();
        double confidence = draft.confidence.value();
        boolean known = draft.confidence.isKnown();
        boolean answered = draft.proposal != null;
        if (answered
                && bands.autoReject().isPresent()
                && confidence <= bands.autoReject().getAsDouble()) {
            return because(draft, ReasonCode.AUTO_REJECTED, bands.autoReject().getAsDouble(), Route.REJECTED);
        }
        if (answered && bands.autoApprove().isPresent()) {
            double approve = bands.autoApprove().getAsDouble();
            return known && confidence >= approve
                    ? because(draft, ReasonCode.CONFIDENT, approve, Route.ACCEPTED)
                    : because(draft, ReasonCode.NOT_AUTO_APPROVED, approve, Route.HUMAN_REVIEW);
        }
        if (known && confidence >= bands.accept()) {
            return because(draft, ReasonCode.CONFIDENT, bands.accept(), Route.ACCEPTED);
        }
        return known && confidence >= bands.caveat()
                ? because(draft, ReasonCode.CAVEAT, bands.caveat(), Route.ACCEPTED_WITH_CAVEAT)
                : because(draft, ReasonCode.LOW_CONFIDENCE, bands.caveat(), Route.FALLBACK);
    }

    private static Route because(Draft draft, ReasonCode code, double limit, Route route) {
        draft.because(Reason.of(code, draft.confidence.value(), limit));
        return route;
    }
}
