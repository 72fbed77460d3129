package io.countersign.engine.review.memory;

import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewFeed.Changes;
import io.countersign.engine.review.ReviewFeed.Position;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest changes in order, and those who wait for the next. Thread-safe. */
final class ChangeLog {
    private static final int KEPT = 50_000;

    private final String run;
    private final Deque<ReviewRow> rows = new ArrayDeque<>();
    private long end;

    /** A log whose positions mean nothing in the log of another run. */
    ChangeLog(String run) {
        this.run = run;
    }

    synchronized void add(ReviewRow row) {
        rows.addLast(row);
        end++;
        if (rows.size() > KEPT) {
            rows.removeFirst();
        }
        notifyAll();
    }

    synchronized void forget() {
        rows.clear();
    }

    synchronized Position position() {
        return at(end);
    }

    /** Waits for a change in real time: the queue's own clock may stand still. */
    synchronized Changes after(Position position, int limit, Duration wait) {
        long from = number(position);
        try {
            awaitChange(from, System.nanoTime() + wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueueUnavailableException("Waiting for changes of the queue was interrupted.", e);
        }
        return read(from, limit);
    }

    private void awaitChange(long from, long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (from == end && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = deadline - System.nanoTime();
        }
    }

    private Changes read(long from, int limit) {
        long first = end - rows.size();
        if (from < first || from > end) {
            return new Changes(List.of(), position(), true);
        }
        List<ReviewRow> read = rows.stream().skip(from - first).limit(limit).toList();
        return new Changes(read, at(from + read.size()), false);
    }

    private Position at(long number) {
        return new Position(run + ":" + number);
    }

    /** How many changes came before; -1, which is always a gap, for a position of another run. */
    private long number(Position position) {
        String prefix = run + ":";
        String number = position.value().startsWith(prefix) ? position.value().substring(prefix.length()) : "";
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
    }
}
