package io.countersign.engine.decision.policy;

/** What became of a change of the policy. */
public sealed interface PolicyChange {
    /** It is in force. */
    record Applied(PolicyVersion version) implements PolicyChange {}

    /** Somebody else was faster; nothing was changed. */
    record Overtaken(PolicyVersion inForce) implements PolicyChange {}

    /** The author's role may not change the policy. */
    record Forbidden(String author) implements PolicyChange {}
}
