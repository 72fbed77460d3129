package io.countersign.app.cli;

/** Lines that {@code decide} reads. */
final class DecideLines {
    /** Accepted. */
    static final String SURE =
            "{\"id\":\"r-1\",\"input\":{\"amount\":10},\"model_output\":{\"d\":1},\"confidence\":0.9,\"model_name\":\"loan-2\"}\n";

    /** For people. */
    static final String LARGE =
            "{\"id\":\"r-3\",\"input\":{\"trade_value\":60000},\"model_output\":{\"d\":1},\"confidence\":0.9}\n";

    private DecideLines() {}
}
