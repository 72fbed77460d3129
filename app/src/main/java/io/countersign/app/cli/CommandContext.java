package io.countersign.app.cli;

import io.countersign.app.imports.Backlog;
import io.countersign.app.settings.LoadedSettings;
import io.countersign.app.settings.SettingsFile;
import io.countersign.app.settings.SettingsValues;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.config.EnvironmentPolicy;
import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.TickResult;
import java.util.List;
import java.util.Optional;

/**
 * What every command works with.
 *
 * @param surroundings the world
 * @param console where results and sentences go
 * @param shared the options that every command takes
 */
record CommandContext(Surroundings surroundings, Console console, SharedOptions shared) {
    private static final String VARIABLE = "REDIS_URL";

    /** The server that the command line or the environment names; empty if neither does. */
    Optional<String> url() {
        return shared.url(surroundings.environment().getOrDefault(VARIABLE, ""));
    }

    /** The policy by which engines go until somebody puts one in force. */
    Policy beginning() {
        try {
            return EnvironmentPolicy.read(surroundings.environment());
        } catch (InvalidPolicyException invalid) {
            throw new UsageException(invalid.getMessage() + " Mend the environment, or leave it out.");
        }
    }

    /** Tells which thresholds of the environment do not count, because they must not look as if they did. */
    void tellUncounted(PolicyVersion inForce) {
        List<String> set = EnvironmentPolicy.named(surroundings.environment());
        if (!set.isEmpty() && inForce.number() > 0) {
            console.note("%s %s not count: version %d of the policy is in force, by %s."
                    .formatted(
                            String.join(" and ", set),
                            set.size() == 1 ? "does" : "do",
                            inForce.number(),
                            inForce.author()));
        }
    }

    /** Opens the queue as it stands. */
    OpenQueue open() {
        return surroundings.queues().open(url().or(this::urlInSettings));
    }

    /** What the window's settings name. A file that cannot be read may have named one, so nothing is guessed. */
    private Optional<String> urlInSettings() {
        var file = new SettingsFile(surroundings.data().settings(), surroundings.clock());
        LoadedSettings settings = file.load(SettingsValues.standard(""));
        if (!settings.legible()) {
            throw new UsageException(String.join(" ", settings.refusals())
                    + " Nothing was done. Give the command again, with --redis if the queue is on a server.");
        }
        settings.serverProblem().ifPresent(problem -> {
            throw new UsageException(
                    "The setting redisUrl in %s cannot be used, so nothing was done: %s Mend it there or in the window, or name the server with --redis."
                            .formatted(surroundings.data().settings(), problem));
        });
        settings.refusals().forEach(console::note);
        return Optional.of(settings.values().redisUrl()).filter(url -> !url.isBlank());
    }

    /** Opens the queue and brings it up to date, since no console may have done so. */
    OpenQueue openUpToDate() {
        OpenQueue open = open();
        try {
            bringUpToDate(open.queue());
            return open;
        } catch (RuntimeException failed) {
            open.close();
            throw failed;
        }
    }

    /** Whoever may only look is shown what others have taken in. */
    private void bringUpToDate(ReviewQueue queue) {
        try {
            Backlog.takeIn(queue);
            TickResult tick = queue.tick();
            if (tick.massExpiry() > 0) {
                console.note("%d items fell due at once and were left as they are; confirm their expiry in the console."
                        .formatted(tick.massExpiry()));
            }
        } catch (QueueRefusedException mayOnlyLook) {
            console.note("What producers have just pushed may be missing here: " + mayOnlyLook.getMessage());
        }
    }
}
