package io.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.countersign", importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theEngineKnowsNoDesktop = noClasses()
            .that()
            .resideInAPackage("io.countersign.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "io.fair_acc..", "io.countersign.app..")
            .because("any JVM service can embed the engine");

    @ArchTest
    static final ArchRule onlyTheRedisPackageKnowsJedis = noClasses()
            .that()
            .resideOutsideOfPackage("io.countersign.engine.redis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..")
            .because("keys, scripts and reconnection have one home, and the rest speaks to the ports");

    @ArchTest
    static final ArchRule onlyTheBridgeEntersTheDesktopThread = noClasses()
            .that()
            .resideOutsideOfPackage("io.countersign.app.async..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("one bridge coalesces what reaches the FX thread");

    @ArchTest
    static final ArchRule enginePackagesFormNoCycle = slices().matching("io.countersign.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader can take the packages one at a time");

    @ArchTest
    static final ArchRule appPackagesFormNoCycle = slices().matching("io.countersign.app.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a reader can take the packages one at a time");

    @ArchTest
    static final ArchRule thePortKnowsNoStore = noClasses()
            .that()
            .resideInAPackage("io.countersign.engine.review")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.countersign.engine.review.memory..", "io.countersign.engine.review.journal..")
            .because("every store keeps the same contract, and none is special");

    @ArchTest
    static final ArchRule theEngineIsTold = noClasses()
            .that()
            .resideInAPackage("io.countersign.engine..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library gets its clock from outside and does not speak on its own");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .because("such a name says nothing of what a class is for");

    /** The tests are built in a directory that the library's own option does not know. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/target/tests/");
        }
    }
}
