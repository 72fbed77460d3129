package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelTest {
    @ParameterizedTest
    @CsvSource({
        "credit_amount, Credit amount",
        "creditAmount, Credit amount",
        "loan_to_value_LTV, Loan to value LTV",
        "DTI, DTI",
        "age, Age",
        "_, _",
        "n_credits, N credits",
        "Größe in cm, Größe in cm",
        "a-b, a-b",
    })
    void readsLikeWords(String name, String label) {
        assertThat(FieldLabel.of(name)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"applicant.income, Applicant › Income", "new customers abroad, New customers abroad", "'', ''"})
    void aPathOrARuleReadsLikeWords(String path, String label) {
        assertThat(FieldLabel.ofPath(path)).isEqualTo(label);
    }
}
