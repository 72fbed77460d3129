package io.countersign.engine.drift.retrieval;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts retrieval events over a sliding window, minute by minute: O(1) per event, and memory for the window's minutes however many
 * events there are. The window ends with the latest minute that it has heard of and moves on without events too. An event older than
 * the window is left out; one from an earlier minute within it is counted there. Not thread-safe.
 */
public final class RetrievalMonitor {
    private static final long MINUTE_S = Duration.ofMinutes(1).toSeconds();

    private final RetrievalRule rule;
    private final Tally[] minutes;
    private final Tally window = new Tally();
    private long latest = Long.MIN_VALUE;
    private @Nullable Instant alarmedSince;

    public RetrievalMonitor(RetrievalRule rule) {
        this.rule = rule;
        minutes = new Tally[Math.toIntExact(rule.window().toMinutes())];
        Arrays.setAll(minutes, place -> new Tally());
    }

    /** Takes an event. */
    public void observe(RetrievalEvent event) {
        advance(event.at());
        long minute = minute(event.at());
        if (minute > latest - minutes.length) {
            minutes[place(minute)].add(event, rule.floor());
            window.add(event, rule.floor());
            judge(event.at());
        }
    }

    /** How it stands at a time, or at the latest that it has heard of if that is later. */
    public RetrievalStatus at(Instant now) {
        advance(now);
        judge(now);
        return new RetrievalStatus(
                rule,
                window.events,
                window.unusable,
                window.empty,
                window.low,
                window.latencies.quantile(.5),
                window.latencies.quantile(.95),
                Optional.ofNullable(alarmedSince));
    }

    private void advance(Instant to) {
        long minute = minute(to);
        for (long entered = Math.max(latest + 1, minute - minutes.length + 1); entered <= minute; entered++) {
            window.remove(minutes[place(entered)]);
            minutes[place(entered)] = new Tally();
        }
        latest = Math.max(latest, minute);
    }

    private void judge(Instant now) {
        if (!window.isTooLow(rule)) {
            alarmedSince = null;
        } else if (alarmedSince == null) {
            alarmedSince = now;
        }
    }

    private int place(long minute) {
        return Math.floorMod(minute, minutes.length);
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), MINUTE_S);
    }
}
