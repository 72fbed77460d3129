package io.countersign.engine.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Recomputes an audit chain from its first line to the newest and compares it with what the queue says and with the seals
 * of earlier verifications. One use; not thread-safe.
 *
 * <p>The chain is {@code c(n) = sha1hex(c(n-1) + text(n))} with an empty {@code c(0)}, a hash chain after Haber and
 * Stornetta, "How to time-stamp a digital document" (1991).
 */
public final class AuditVerification {
    private static final int PAGE = 1_000;

    /** Told how far a verification has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many lines of so many are done. */
        void at(long done, long total);
    }

    private final AuditTrail trail;
    private final AuditSeals seals;
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sealing = digest("SHA-256");
    private String position = "";
    private long number;
    private String chain = "";

    /** Verifies this trail against these seals. */
    public AuditVerification(AuditTrail trail, AuditSeals seals) {
        this.trail = trail;
        this.seals = seals;
    }

    /** Verifies up to the line that is newest now, and seals it if all of it holds. */
    public AuditFinding run(Progress progress, BooleanSupplier cancelled) {
        AuditTrail.Head head = trail.head();
        while (number < head.number()) {
            if (cancelled.getAsBoolean()) {
                return new AuditFinding.Cancelled(number);
            }
            List<AuditLine> page = trail.read(position, (int) Math.min(PAGE, head.number() - number));
            if (page.isEmpty()) {
                return missing(head);
            }
            Optional<AuditFinding> fault = firstFault(page);
            if (fault.isPresent()) {
                return fault.get();
            }
            position = page.getLast().position();
            progress.at(number, head.number());
        }
        return beyond().orElseGet(() -> conclude(head));
    }

    private Optional<AuditFinding> firstFault(List<AuditLine> page) {
        for (AuditLine line : page) {
            Optional<AuditFinding> gap = gap(line);
            if (gap.isPresent()) {
                return gap;
            }
            chain = next(line.text());
            number = line.number();
            if (!chain.equals(line.chain())) {
                return broken(number, "its text or its chain was changed after it was written");
            }
            Optional<AuditSeals.Seal> seal = seals.at(number);
            if (seal.isPresent() && !seal.get().equals(seal())) {
                return Optional.of(new AuditFinding.Unsealed(
                        number, "it, or a line before it, is not what an earlier verification sealed"));
            }
        }
        return Optional.empty();
    }

    private Optional<AuditFinding> gap(AuditLine line) {
        if (line.isForeign()) {
            return broken(number + 1, "no queue wrote what stands in its place (%s)".formatted(line.position()));
        }
        return line.number() == number + 1
                ? Optional.empty()
                : broken(number + 1, "it is missing; line %d follows line %d".formatted(line.number(), number));
    }

    /** Only what the queue itself has written meanwhile may stand behind the line that was newest. */
    private Optional<AuditFinding> beyond() {
        return trail.read(position, 1).stream()
                .flatMap(line -> gap(line).or(() -> unknown(line)).stream())
                .findFirst();
    }

    private Optional<AuditFinding> unknown(AuditLine line) {
        return trail.head().number() < line.number()
                ? broken(line.number(), "the queue remembers an older line as its newest")
                : Optional.empty();
    }

    private AuditFinding conclude(AuditTrail.Head head) {
        if (!chain.equals(head.chain())) {
            return new AuditFinding.Broken(number, "the queue remembers another newest line");
        }
        long sealed = seals.newest();
        if (sealed > number) {
            return new AuditFinding.Unsealed(
                    number + 1, "%s missing that an earlier verification sealed".formatted(lines(sealed - number)));
        }
        seals.begin();
        if (number > sealed) {
            seals.add(seal());
        }
        return new AuditFinding.Intact(number, chain);
    }

    private AuditFinding missing(AuditTrail.Head head) {
        return new AuditFinding.Broken(number + 1, "%s missing at the end".formatted(lines(head.number() - number)));
    }

    private static String lines(long count) {
        return count == 1 ? "1 line is" : "%,d lines are".formatted(count);
    }

    private String next(String text) {
        sha1.update(chain.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sealing.update(bytes);
        sealing.update((byte) '\n');
        return HexFormat.of().formatHex(sha1.digest(bytes));
    }

    private AuditSeals.Seal seal() {
        try {
            var soFar = ((MessageDigest) sealing.clone()).digest();
            return new AuditSeals.Seal(number, chain, HexFormat.of().formatHex(soFar));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    private static Optional<AuditFinding> broken(long line, String problem) {
        return Optional.of(new AuditFinding.Broken(line, problem));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
