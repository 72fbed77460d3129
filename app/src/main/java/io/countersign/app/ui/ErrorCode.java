package io.countersign.app.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Eight letters for a failure: the same for the same place in the code, on every computer. */
public final class ErrorCode {
    private static final int BITS_PER_HALF = 20;
    private static final int HALF = 4;
    private static final int RADIX = 32;
    private static final int MAX_CAUSES = 8;
    private static final int FRAMES = 3;

    private ErrorCode() {}

    public static String of(Throwable failure) {
        return half(hash(failure, false)) + ":" + half(hash(failure, true));
    }

    private static String half(int hash) {
        int bits = hash & ((1 << BITS_PER_HALF) - 1);
        var text = Integer.toString(bits, RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(HALF - text.length()) + text;
    }

    private static int hash(Throwable failure, boolean withPlace) {
        int hash = 7;
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            hash = 31 * hash + cause.getClass().getName().hashCode();
            hash = withPlace ? 31 * hash + placeOf(cause) : hash;
        }
        return hash ^ (hash >>> BITS_PER_HALF);
    }

    private static int placeOf(Throwable cause) {
        int hash = 7;
        var frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            hash = 31 * hash + (frames[i].getClassName() + "." + frames[i].getMethodName()).hashCode();
        }
        return hash;
    }
}
