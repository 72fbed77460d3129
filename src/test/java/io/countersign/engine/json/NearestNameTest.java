package io.countersign.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN =
            List.of("audit_rate", "max_risk_score", "min_confidence", "above", "of", "guard_input", "guard_output");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min_confidense  | is not known; perhaps min_confidence was meant
            Audit_Rate      | is not known; perhaps audit_rate was meant
            max_risk_scor   | is not known; perhaps max_risk_score was meant
            abov            | is not known; perhaps above was meant
            below           | is not known
            xf              | is not known
            max_confidence_ | is not known
            max_risk        | is not known; perhaps max_risk_score was meant
            audit_rate_low  | is not known; perhaps audit_rate was meant
            max_            | is not known
            guard           | is not known
            """)
    void namesTheOneThatWasMostLikelyMeant(String unknown, String words) {
        assertThat(NearestName.words(unknown, KNOWN)).isEqualTo(words);
    }
}
