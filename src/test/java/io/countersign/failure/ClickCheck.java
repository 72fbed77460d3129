package io.countersign.failure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** I3 and I10: what people clicked and heard, against the audit. */
final class ClickCheck {
    private final Testimony testimony;
    private final Breaches breaches;
    private final Map<String, List<AuditEntry>> recorded;
    private final Map<String, Long> undone;
    private final Map<String, Long> comments;

    ClickCheck(Aftermath aftermath, Testimony testimony, Breaches breaches) {
        this.testimony = testimony;
        this.breaches = breaches;
        recorded = aftermath.audit().stream()
                .filter(entry -> entry.verdict().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.verdict().orElseThrow()));
        undone = details(aftermath, "undone");
        comments = details(aftermath, "commented");
    }

    private static Map<String, Long> details(Aftermath aftermath, String action) {
        return aftermath.audit().stream()
                .filter(entry -> entry.action().equals(action))
                .collect(Collectors.groupingBy(AuditEntry::detail, Collectors.counting()));
    }

    void run() {
        testimony
                .binding()
                .forEach(verdict ->
                        breaches.unless(recorded.containsKey(verdict), Invariant.I3, "the click %s was lost", verdict));
        recorded.forEach(this::recordedOnceAsMeant);
        testimony.answers.forEach((verdict, answers) -> answers.forEach(answer -> answerStands(verdict, answer)));
        testimony.answers.forEach((verdict, answers) ->
                breaches.unless(answers.size() == 1, Invariant.I3, "the verdict %s was answered %s", verdict, answers));
        testimony.withdrawn.forEach(verdict -> breaches.unless(
                !recorded.containsKey(verdict), Invariant.I3, "%s was withdrawn and is recorded", verdict));
        testimony.undone.forEach(verdict -> once(undone, verdict, "the undoing of"));
        undone.keySet().forEach(verdict -> once(undone, verdict, "the undoing of"));
        testimony.comments.forEach(comment -> once(comments, comment, "the comment"));
    }

    private void once(Map<String, Long> counts, String what, String name) {
        long times = counts.getOrDefault(what, 0L);
        breaches.unless(times == 1, Invariant.I3, "%s %s is recorded %d times", name, what, times);
    }

    private void recordedOnceAsMeant(String verdict, List<AuditEntry> entries) {
        breaches.unless(
                entries.size() == 1, Invariant.I3, "%s is recorded %d times: %s", verdict, entries.size(), entries);
        Testimony.Meant meant = testimony.meant.get(verdict);
        AuditEntry entry = entries.getFirst();
        breaches.unless(
                meant != null
                        && meant.reviewer().equals(entry.who())
                        && meant.item().equals(entry.item()),
                Invariant.I3,
                "%s was meant as %s and is recorded as %s",
                verdict,
                meant,
                entry);
    }

    private void answerStands(String verdict, String answer) {
        String expected = Words.inTheAudit(answer);
        List<AuditEntry> entries = recorded.getOrDefault(verdict, List.of());
        boolean stands = entries.stream().anyMatch(entry -> entry.answer().equals(expected));
        breaches.unless(
                stands,
                expected.equals("OK") ? Invariant.I10 : Invariant.I3,
                "%s was answered %s, and the audit says %s",
                verdict,
                answer,
                entries);
    }
}
