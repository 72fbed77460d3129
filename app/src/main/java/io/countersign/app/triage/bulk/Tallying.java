package io.countersign.app.triage.bulk;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the numbers of a run while its items change one by one. */
final class Tallying {
    private enum Group {
        WAITING,
        KEPT,
        ACKNOWLEDGED,
        UNDONE,
        LEFT
    }

    private final Group[] groups;
    private final Map<Group, Integer> counts = new EnumMap<>(Group.class);

    Tallying(int items) {
        groups = new Group[items];
        Arrays.fill(groups, Group.WAITING);
        counts.put(Group.WAITING, items);
    }

    BulkTally move(int place, BulkStep step, Optional<Phase> phase) {
        counts.merge(groups[place], -1, Integer::sum);
        groups[place] = group(step, phase);
        counts.merge(groups[place], 1, Integer::sum);
        return tally();
    }

    BulkTally tally() {
        return new BulkTally(
                count(Group.WAITING),
                count(Group.KEPT),
                count(Group.ACKNOWLEDGED),
                count(Group.UNDONE),
                count(Group.LEFT));
    }

    private int count(Group group) {
        return counts.getOrDefault(group, 0);
    }

    private static Group group(BulkStep step, Optional<Phase> phase) {
        if (step != BulkStep.GIVEN) {
            return step == BulkStep.WAITING ? Group.WAITING : Group.LEFT;
        }
        return switch (phase.orElse(Phase.KEPT)) {
            case KEPT, SENT, UNDOING -> Group.KEPT;
            case HELD, SECOND, PUBLISHED -> Group.ACKNOWLEDGED;
            case UNDONE -> Group.UNDONE;
            case REFUSED -> Group.LEFT;
        };
    }
}
