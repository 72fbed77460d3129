package io.countersign.app.cli;

import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error where a person watches, and nothing otherwise. */
final class Bar implements AutoCloseable {
    private static final int REDRAW_MILLIS = 200;

    private final Optional<ProgressBar> shown;

    private Bar(Optional<ProgressBar> shown) {
        this.shown = shown;
    }

    /** A bar over things that are counted. */
    static Bar over(String task, boolean watched) {
        return new Bar(watched ? Optional.of(builder(task).build()) : Optional.empty());
    }

    /** A bar over bytes; without a total it only counts. */
    static Bar overBytes(String task, OptionalLong total, boolean watched) {
        return new Bar(
                watched
                        ? Optional.of(builder(task)
                                .setInitialMax(total.orElse(-1))
                                .setUnit(" kB", 1_000)
                                .build())
                        : Optional.empty());
    }

    void at(long done, long total) {
        shown.ifPresent(bar -> bar.maxHint(total).stepTo(done));
    }

    void at(long done) {
        shown.ifPresent(bar -> bar.stepTo(done));
    }

    @Override
    public void close() {
        shown.ifPresent(ProgressBar::close);
    }

    private static ProgressBarBuilder builder(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAW_MILLIS);
    }
}
