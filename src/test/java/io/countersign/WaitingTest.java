package io.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;

/** Holds for the tests too. */
@AnalyzeClasses(packages = "io.countersign")
class WaitingTest {
    @ArchTest
    static final ArchRule nobodyWaitsBySleeping = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .because("who sleeps notices neither the end nor that the time has come");
}
