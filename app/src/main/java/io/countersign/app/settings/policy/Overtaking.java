package io.countersign.app.settings.policy;

import io.countersign.engine.decision.policy.PolicyVersion;
import java.util.List;

/**
 * Somebody put another version in force while this one was edited.
 *
 * @param version that version
 * @param edits what it changed since the edited one
 */
record Overtaking(PolicyVersion version, List<PolicyEdit> edits) {}
