package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisPolicyStore;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One policy for every console and engine at one Redis. */
class SharedPolicyJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RedisServerFixture redis = RedisServerFixture.startDurable();
    private final RedisConnection connection = RedisConnection.open(RedisTarget.parse(redis.url()));
    private final PolicyStore elsewhere = new RedisPolicyStore(connection);

    @TempDir
    Path home;

    @BeforeEach
    void registerAda() {
        var queue = new RedisReviewQueue(connection);
        queue.reviewers().register(new Reviewer("ada"), Role.ADMIN, new Reviewer("ada"));
        queue.reviewers().register(new Reviewer("bob"), Role.ADMIN, new Reviewer("ada"));
    }

    @AfterEach
    void stopRedis() {
        elsewhere.close();
        connection.close();
        redis.close();
    }

    @Test
    void whatAnAdminAppliesIsInForceForEverybodyAndForTheQueue() throws IOException, TimeoutException {
        try (var console = policyOf("ada")) {
            retype(console, "#policy-min_confidence", ".9");
            retype(console, "#policy-approvals-low-people", "1");
            retype(console, "#policy-reason", "Look at everything");
            console.interact(() -> console.lookup("#policy-apply").<Node>query().requestFocus());
            console.type(KeyCode.SPACE);

            Awaitility.await().atMost(PATIENCE).until(() -> elsewhere.current().number() == 1);
            Policy policy = elsewhere.current().policy();
            assertThat(policy.confidence().accept()).isEqualTo(.9);
            assertThat(elsewhere.current().author()).isEqualTo("ada");
            ApprovalRule low =
                    console.see(shown -> shown.workplace().queue()).rules().of(RiskLevel.LOW);
            assertThat(low).isEqualTo(policy.approvals().of(RiskLevel.LOW));
            assertThat(low.people()).isOne();
        }
    }

    @Test
    void anotherConsolesVersionIsShownAndGoesTogetherWithWhatIsEdited() throws IOException, TimeoutException {
        try (var console = policyOf("ada")) {
            elsewhere.apply(Policy.DEFAULT.withAuditRate(.05), 0, "bob", "More samples");
            awaitText(console, "#policy-in-force", "Version 1 is in force · bob");

            retype(console, "#policy-min_confidence", ".9");
            elsewhere.apply(Policy.DEFAULT.withAuditRate(.25), 1, "bob", "Many more");
            console.awaitShown("#policy-keep");
            console.clickOn("#policy-keep");
            retype(console, "#policy-reason", "Fewer mistakes");
            console.type(KeyCode.ENTER);

            Awaitility.await().atMost(PATIENCE).until(() -> elsewhere.current().number() == 3);
            assertThat(elsewhere.current().policy().auditRate()).isEqualTo(.25);
            assertThat(elsewhere.current().policy().confidence().accept()).isEqualTo(.9);
        }
    }

    @Test
    void theHistoryRollsBackByANewVersion() throws IOException, TimeoutException {
        elsewhere.apply(Policy.DEFAULT.withAuditRate(.05), 0, "bob", "More samples");
        elsewhere.apply(Policy.DEFAULT.withAuditRate(.25), 1, "bob", "Many more");
        try (var console = policyOf("ada")) {
            console.clickOn("History");
            console.awaitShown("#policy-back-1");
            console.clickOn("#policy-back-1");
            console.clickOn("#policy-apply");

            Awaitility.await().atMost(PATIENCE).until(() -> elsewhere.current().number() == 3);
            assertThat(elsewhere.current().reason()).isEqualTo("Back to version 1");
            assertThat(elsewhere.current().policy().auditRate()).isEqualTo(.05);
        }
    }

    @Test
    void anOutageIsSaidAndWhatWasEditedIsAppliedAfterwards() throws IOException, TimeoutException {
        try (var console = policyOf("ada")) {
            retype(console, "#policy-min_confidence", ".9");
            retype(console, "#policy-reason", "Fewer mistakes");
            redis.kill();
            console.clickOn("#policy-apply");
            awaitText(console, "#policy-notice", "Nothing was changed, and your changes are kept");

            redis.restart();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                console.interact(
                        () -> console.lookup("#policy-apply").queryButton().fire());
                return console.see(
                                shown -> shown.workplace().policies().current().number())
                        == 1;
            });
        }
    }

    @Test
    void aReviewerReadsItAndIsToldWhoChangesIt() throws IOException, TimeoutException {
        try (var console = policyOf("carol")) {
            awaitText(console, "#policy-read-only", "You can look, not change");
            assertThat(console.lookup("#policy-apply").tryQuery()).isEmpty();
            assertThat(console.lookup("#policy-reason").tryQuery()).isEmpty();
            assertThat(console.lookup("#policy-min_confidence")
                            .<TextField>query()
                            .isEditable())
                    .isFalse();
            assertThat(console.lookup("#policy-approvals-low-senior").query().isDisabled())
                    .isTrue();
        }
    }

    private OpenConsole policyOf(String reviewer) throws IOException, TimeoutException {
        Files.writeString(home.resolve("settings.json"), "{\"reviewer\":\"%s\"}".formatted(reviewer));
        var console = OpenConsole.on(redis.url(), home).awaitRows(0);
        console.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        console.write("change the policy");
        console.type(KeyCode.ENTER);
        console.awaitShown("#policy-form");
        return console;
    }

    private static void retype(OpenConsole console, String field, String text) {
        console.interact(() -> {
            TextInputControl input = console.lookup(field).query();
            input.requestFocus();
            input.selectAll();
        });
        console.write(text);
    }

    private static void awaitText(OpenConsole console, String label, String start) {
        console.awaitConsole(
                label + " to say " + start,
                shown -> console.lookup(label)
                        .<Labeled>tryQuery()
                        .filter(found -> found.getText().startsWith(start))
                        .isPresent());
    }
}
