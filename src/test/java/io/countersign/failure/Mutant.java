package io.countersign.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.review.ReviewQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A product with one fault. Where the fault is in a script, consoles find the changed script in front of the product's own;
 * the product knows nothing of it.
 */
enum Mutant {
    VERDICTS_WITHOUT_IDS("verdict", "if answer then", "if false then"),
    ENTRIES_WITHOUT_CONTENT_ID("arrival", "return candidate, true", "local unseen = true"),
    JOURNAL_THAT_FORGETS_BEFORE_THE_ANSWER,
    AUDIT_THAT_SKIPS_A_LINE(
            "audit", "call('XADD', P", "if number % 10 ~= 0 then call('XADD', P", "chain)\n", "chain) end\n"),
    AUDIT_THAT_KEEPS_SILENT(
            "audit", "local line = stamp", "if action == 'approved' then return end local line = stamp"),
    VERDICTS_WITHOUT_FENCE("verdict", "elseif token ~= newest or who ~= holder then", "elseif false then"),
    CLAIMS_THAT_TAKE("claim", "if live and row.owner ~= who then", "if false then"),
    ONE_APPROVER("votes", "if #names < math.max(people + 0, 1) then", "if #names < 1 then"),
    NO_SENIOR("votes", "if senior == '0' and row.escalated == '0' then", "if true then"),
    UNDO_THAT_KEEPS_THE_VOTE("undo", "call('HDEL', item, 'a:' .. who, 'x:' .. who)", ""),
    RESULTS_TOLD_TWICE(
            "publish",
            "call('HDEL', ROWS, id)",
            "call('XADD', P .. 'res', '*', 'item', id, 'status', WORD[state], 'content', whole(id, row), 'output', output, 'reviewers', people, 'reason', reason, 'at', stamp) call('HDEL', ROWS, id)"),
    INDEX_LEFT_BEHIND("change", "call('ZREM', old, id)", ""),
    EVENTS_LEFT_OUT("change", "ROWS, id, line)\n  emit(op", "ROWS, id, line)\n  local _ = op == 'undone' or emit(op");

    private static final String FOLDER = "io/countersign/engine/redis/";

    private final String script;
    private final String[] changes;

    Mutant(String... scriptAndChanges) {
        script = scriptAndChanges.length == 0 ? "" : scriptAndChanges[0];
        changes = scriptAndChanges;
    }

    boolean isHasty() {
        return this == JOURNAL_THAT_FORGETS_BEFORE_THE_ANSWER;
    }

    /** A directory below this one with the changed script; empty if no script is changed. */
    Optional<Path> resourcesIn(Path directory) {
        if (script.isEmpty()) {
            return Optional.empty();
        }
        Path root = directory.resolve("mutant");
        Path file = root.resolve(FOLDER + script + ".lua");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, changed());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Optional.of(root);
    }

    private String changed() throws IOException {
        String text = original();
        for (int i = 1; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalStateException(
                        "%s.lua has no longer what %s changes: %s".formatted(script, this, changes[i]));
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    private String original() throws IOException {
        try (InputStream text = ReviewQueue.class.getClassLoader().getResourceAsStream(FOLDER + script + ".lua")) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}
