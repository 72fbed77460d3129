package io.countersign.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What callers of the gateway have to show: from the environment, from a file, or made once and kept. */
final class GatewayToken {
    static final String VARIABLE = "COUNTERSIGN_TOKEN";

    private static final int BYTES = 32;
    private static final int SHORTEST = 16;

    private final CommandContext context;
    private final @Nullable Path file;

    GatewayToken(CommandContext context, @Nullable Path file) {
        this.context = context;
        this.file = file;
    }

    String value() {
        if (file != null) {
            return longEnough(read(file), file.toString());
        }
        String given = given();
        return given.isEmpty() ? kept(context.surroundings().data().gatewayToken()) : longEnough(given, VARIABLE);
    }

    /** Where the token is, for people; the token itself is not shown. */
    String whereabouts() {
        if (file != null) {
            return "Callers show the token in %s.".formatted(file);
        }
        return given().isEmpty()
                ? "Callers show the token in %s."
                        .formatted(context.surroundings().data().gatewayToken())
                : "Callers show the token in %s.".formatted(VARIABLE);
    }

    private String given() {
        return context.surroundings().environment().getOrDefault(VARIABLE, "").strip();
    }

    private static String longEnough(String token, String place) {
        if (token.length() < SHORTEST) {
            throw new UsageException("The token in %s has %d characters; it needs %d or more."
                    .formatted(place, token.length(), SHORTEST));
        }
        return token;
    }

    private static String kept(Path place) {
        return Files.exists(place) ? longEnough(read(place), place.toString()) : made(place);
    }

    /** Temporary files are made readable to their owner alone. */
    private static String made(Path place) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        try {
            Path directory = Files.createDirectories(place.toAbsolutePath().getParent());
            Path part = Files.createTempFile(directory, "token", ".part");
            Files.writeString(part, token + "\n");
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return token;
        } catch (IOException e) {
            throw new UsageException(
                    "The token cannot be kept in %s; check your rights, or give one in %s.".formatted(place, VARIABLE));
        }
    }

    private static String read(Path place) {
        try {
            return Files.readString(place, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UsageException(
                    "The token cannot be read from %s; check the file and your rights.".formatted(place));
        }
    }
}
