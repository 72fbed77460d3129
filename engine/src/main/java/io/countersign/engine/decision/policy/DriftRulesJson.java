package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.json.FieldProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is watched as the member {@code drift} of a policy: {@code one_false_alarm_in} so many decisions, {@code baseline}, {@code
 * signals} with true or false for each, and {@code outputs}.
 */
final class DriftRulesJson {
    private static final String MEMBER = "drift";
    private static final String ONE_IN = "one_false_alarm_in";
    private static final String BASELINE = "baseline";
    private static final String SIGNALS = "signals";
    private static final String OUTPUTS = "outputs";
    private static final double MOST = 1_000_000_000;

    private DriftRulesJson() {}

    static void write(DriftRules rules, ObjectNode json) {
        ObjectNode drift = json.putObject(MEMBER);
        drift.put(ONE_IN, rules.oneIn());
        drift.put(BASELINE, rules.baseline());
        ObjectNode signals = drift.putObject(SIGNALS);
        for (DriftSignal signal : DriftSignal.values()) {
            signals.put(signal.word(), rules.signals().contains(signal));
        }
        ArrayNode outputs = drift.putArray(OUTPUTS);
        rules.outputs().forEach(outputs::add);
    }

    static DriftRules read(PolicyFields policy) {
        PolicyFields drift = policy.object(MEMBER);
        double oneIn = drift.number(ONE_IN, DriftRules.DEFAULT.oneIn());
        int baseline = drift.whole(BASELINE, DriftRules.DEFAULT.baseline(), DriftRules.SHORTEST, DriftRules.LONGEST);
        Set<DriftSignal> signals = signals(drift.object(SIGNALS));
        List<String> outputs = drift.texts(OUTPUTS);
        drift.refuseOthers();
        return new DriftRules(oneIn, baseline, signals, outputs);
    }

    private static Set<DriftSignal> signals(PolicyFields fields) {
        Set<DriftSignal> signals = EnumSet.noneOf(DriftSignal.class);
        for (DriftSignal signal : DriftSignal.values()) {
            if (fields.flag(signal.word(), DriftRules.DEFAULT.signals().contains(signal))) {
                signals.add(signal);
            }
        }
        fields.refuseOthers();
        return signals;
    }

    static List<FieldProblem> problems(DriftRules rules) {
        var problems = new ArrayList<FieldProblem>();
        require(
                rules.oneIn() >= 100 && rules.oneIn() <= MOST,
                ONE_IN,
                "must be a number from 100 to 1000000000, was " + rules.oneIn(),
                problems);
        require(
                rules.baseline() >= DriftRules.SHORTEST && rules.baseline() <= DriftRules.LONGEST,
                BASELINE,
                "must be a whole number from %d to %d, was %d"
                        .formatted(DriftRules.SHORTEST, DriftRules.LONGEST, rules.baseline()),
                problems);
        require(
                !rules.signals().isEmpty() || !rules.outputs().isEmpty(),
                SIGNALS,
                "must have at least one that is true while no outputs are watched",
                problems);
        require(
                rules.outputs().size() <= DriftRules.MOST_OUTPUTS,
                OUTPUTS,
                "must be %d at most, because so many numbers of an output are noted; were %d"
                        .formatted(DriftRules.MOST_OUTPUTS, rules.outputs().size()),
                problems);
        outputs(rules.outputs(), problems);
        return problems;
    }

    private static void outputs(List<String> outputs, List<FieldProblem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < outputs.size(); i++) {
            String path = outputs.get(i);
            String field = OUTPUTS + "." + i;
            require(
                    path.isEmpty() || (path.length() > 1 && path.lastIndexOf('/') == 0),
                    field,
                    "must be / and the name of a field at the top of the output, as in /score, or empty for the output itself; was \"%s\""
                            .formatted(path),
                    problems);
            require(seen.add(path), field, "stands twice: \"%s\"".formatted(path), problems);
        }
    }

    private static void require(boolean holds, String field, String problem, List<FieldProblem> problems) {
        if (!holds) {
            problems.add(new FieldProblem(MEMBER + "." + field, problem));
        }
    }
}
