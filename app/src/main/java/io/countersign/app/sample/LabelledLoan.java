package io.countersign.app.sample;

/**
 * An application of which the truth is known.
 *
 * @param repaid whether the loan would be paid back
 */
record LabelledLoan(LoanApplication application, boolean repaid) {}
