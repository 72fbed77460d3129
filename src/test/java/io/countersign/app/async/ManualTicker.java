package io.countersign.app.async;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/** Timers driven by the test. */
public final class ManualTicker implements Ticker {
    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Subscription every(Duration period, Runnable action) {
        return add(new Timer(now.plus(period), period, action));
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return add(new Timer(now.plus(delay), Duration.ZERO, action));
    }

    public void advance(Duration time) {
        var until = now.plus(time);
        for (var due = firstDue(until); due != null; due = firstDue(until)) {
            now = due.at();
            timers.remove(due);
            if (due.period().isPositive()) {
                timers.add(new Timer(now.plus(due.period()), due.period(), due.action()));
            }
            due.action().run();
        }
        now = until;
    }

    private Timer firstDue(Duration until) {
        return timers.stream()
                .filter(timer -> timer.at().compareTo(until) <= 0)
                .min(Comparator.comparing(Timer::at))
                .orElse(null);
    }

    private Subscription add(Timer timer) {
        timers.add(timer);
        return () -> timers.removeIf(candidate -> candidate.action() == timer.action());
    }

    private record Timer(Duration at, Duration period, Runnable action) {}
}
