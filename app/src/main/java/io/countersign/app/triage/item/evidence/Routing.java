package io.countersign.app.triage.item.evidence;

import java.util.List;

/**
 * How an engine routed the decision. What it found in the model's answer is the model's advice too, and is not shown before it.
 *
 * @param gates the gates that spoke, in order; empty if no engine routed it
 * @param modelVersion empty if nobody says
 * @param policyVersion the number of the policy in force; empty if nobody says
 */
public record Routing(List<Gate> gates, String modelVersion, String policyVersion) {
    public static final Routing NONE = new Routing(List.of(), "", "");

    public Routing {
        gates = List.copyOf(gates);
    }

    Routing withGates(List<Gate> spoke) {
        return new Routing(spoke, modelVersion, policyVersion);
    }

    Routing withModelVersion(String version) {
        return new Routing(gates, version, policyVersion);
    }

    Routing withPolicyVersion(String version) {
        return new Routing(gates, modelVersion, version);
    }
}
