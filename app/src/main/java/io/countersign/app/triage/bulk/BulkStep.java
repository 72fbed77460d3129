package io.countersign.app.triage.bulk;

/** What became of one item in a run, until its verdict goes its own way. */
public enum BulkStep {
    WAITING("bulk.step.waiting"),
    GIVEN("bulk.step.given"),
    TAKEN("bulk.step.taken"),
    GONE("bulk.step.gone"),
    CHANGED("bulk.step.changed"),
    FAILED("bulk.step.failed"),
    CANCELLED("bulk.step.cancelled");

    private final String key;

    BulkStep(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
