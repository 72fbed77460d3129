package io.countersign.app.triage.bulk;

/** Why an item is not decided together with others. */
public enum LeftOut {
    HIGH_RISK("bulk.left-out.high-risk"),
    BLIND_FIRST("bulk.left-out.blind-first"),
    OTHERS_CLAIM("bulk.left-out.others-claim"),
    SECOND_PERSON("bulk.left-out.second-person"),
    ESCALATED("bulk.left-out.escalated"),
    DECIDED("bulk.left-out.decided"),
    HIDDEN("bulk.left-out.hidden");

    private final String key;

    LeftOut(String key) {
        this.key = key;
    }

    /** The text that says so, with the number of items. */
    String key() {
        return key;
    }
}
