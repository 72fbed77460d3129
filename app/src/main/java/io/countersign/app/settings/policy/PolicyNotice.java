package io.countersign.app.settings.policy;

import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueException;

/**
 * What happened last.
 *
 * @param sentence empty if nothing is to be said
 */
record PolicyNotice(String sentence, Tone tone) {
    static final PolicyNotice NONE = new PolicyNotice("", Tone.NEUTRAL);

    /** Somebody else has put a version in force. */
    static PolicyNotice changed(PolicyVersion version) {
        return new PolicyNotice(
                Texts.of("policy.notice.changed", version.number(), version.author(), version.reason()), Tone.INFO);
    }

    static PolicyNotice applied(PolicyVersion version) {
        return new PolicyNotice(Texts.of("policy.notice.applied", version.number()), Tone.SUCCESS);
    }

    static PolicyNotice forbidden(String author) {
        return new PolicyNotice(Texts.of("policy.notice.forbidden", author), Tone.DANGER);
    }

    static PolicyNotice failed(Throwable cause) {
        String why = cause instanceof QueueException known ? String.valueOf(known.getMessage()) : ErrorCode.of(cause);
        return new PolicyNotice(Texts.of("policy.notice.failed", why), Tone.DANGER);
    }
}
