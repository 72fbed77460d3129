package io.countersign.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.decision.Json;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimGuardTest {
    private final ClaimGuard guard = new ClaimGuard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    financial_claim | This fund offers guaranteed returns for every investor.
                    financial_claim | With this plan you cannot lose money.
                    financial_claim | The share will double your money.
                    financial_claim | Die garantierte Rendite macht es attraktiv.
                    financial_claim | The fund has never had a losing year.
                    financial_claim | The stock is certain to go up.
                    financial_claim | This is a no-risk opportunity.
                    financial_claim | Property prices always rise in the long run.
                    medical_claim   | You clearly have a heart attack.
                    medical_claim   | Your symptoms indicate pneumonia.
                    medical_claim   | It is safe to take ibuprofen with warfarin.
                    medical_claim   | You do not need to see a doctor.
                    medical_claim   | The lump is benign, there is nothing to worry about.
                    medical_claim   | You can stop your antibiotics now.
                    medical_claim   | Sie leiden an Diabetes.
                    legal_claim     | You cannot be prosecuted for this.
                    legal_claim     | The contract is void and you owe nothing.
                    legal_claim     | Under the law you are entitled to compensation.
                    legal_claim     | You do not have to pay any tax on this.
                    legal_claim     | The landlord is obliged to refund the deposit.
                    citation        | As held in Smith v. Jones, the duty is strict.
                    citation        | See section 230 of the Act.
                    citation        | A paper in Nature says so.
                    statistic       | Most people default within two years, research suggests.
                    medical_claim   | Take 500 mg of ibuprofen every four hours.
                    medical_claim   | You have diabetes, judging from the symptoms.
                    medical_claim   | This tea cures insomnia without side effects.
                    medical_claim   | You should stop taking your medication.
                    medical_claim   | The usual amount is 2.5 µg per day and kilogram.
                    legal_claim     | You will win the case without doubt.
                    legal_claim     | This clause is null and void.
                    legal_claim     | You are legally entitled to a refund.
                    citation        | As shown before (Smith et al., 2019).
                    citation        | The Supreme Court held otherwise.
                    statistic       | About 73 % of all customers repay early.
                    statistic       | Nearly 40 percent of borrowers default.
                    statistic       | Im Schnitt sind 12,5 Prozent der Kunden betroffen.
                    statistic       | Studies show that people prefer it.
                    statistic       | Nine out of ten dentists recommend it.
                    """)
    void findsTheCategory(String category, String text) {
        assertThat(guard.inspect(TextNode.valueOf(text)))
                .extracting(GuardFinding::kind)
                .contains(category);
        assertThat(guard.inspect(TextNode.valueOf(text)))
                .noneMatch(finding -> finding.severity().blocks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "12.5 %",
                "The application is complete; please decide on it by Friday.",
                "According to the central bank, 12 % of loans defaulted in 2020.",
                "The applicant earns 4,200 EUR a month and has no debts.",
                "The customer wants to take out a loan for a new car.",
                "Der Antrag ist vollständig, die Unterlagen liegen bei.",
                "The order 500 mgx-1 was shipped to the warehouse.",
                "The income covers the monthly rate, so the loan is approved.",
                "The claim is within the policy period and below the limit.",
                "The contract ends on 31 December; notice is three months.",
                "The patient should be referred to a specialist for further tests.",
                "The returned item was certain to be a replacement."
            })
    void letsPlainAnswersPass(String text) {
        assertThat(guard.inspect(TextNode.valueOf(text))).isEmpty();
    }

    @Test
    void saysWhere() {
        assertThat(guard.inspect(Json.of("{'decision':'approve','why':['because 40 % of customers do so','ok']}")))
                .containsExactly(new GuardFinding("statistic", Severity.MEDIUM, "why.0", "40 %"));
    }

    @Test
    void whatIsSwitchedOffIsNotReported() {
        var text = TextNode.valueOf("You cannot lose money, and you will win the case.");

        assertThat(new ClaimGuard(Set.of(ClaimCategory.LEGAL_CLAIM)).inspect(text))
                .extracting(GuardFinding::kind)
                .containsExactly("legal_claim");
        assertThat(new ClaimGuard(Set.of()).inspect(text)).isEmpty();
    }

    @Property
    void nothingIsTooOddToBeRead(@ForAll String text) {
        assertThat(guard.inspect(TextNode.valueOf(text + " 12 % " + text + " 5 " + text)))
                .isNotNull();
    }
}
