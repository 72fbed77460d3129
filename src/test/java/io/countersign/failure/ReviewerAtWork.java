package io.countersign.failure;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.journal.VerdictOutbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Claims a few items, looks at them, and decides them one after the other; gives some back and undoes some. */
final class ReviewerAtWork {
    private static final int HANDFUL = 3;
    private static final int IN_SIGHT = 40;
    private static final int TRIES = 4;
    private static final int STUBBORN = 200;
    private static final Duration HOLD = Duration.ofMillis(400);

    private record Held(ReviewItem item, ClaimToken token) {
        ReviewId id() {
            return item.row().id();
        }
    }

    private final Reviewer me;
    private final Duration lease;
    private final Random looks;
    private final Random choices;
    private final ReviewQueue queue;
    private final Consumer<Verdict> clicks;
    private final VerdictOutbox outbox;
    private final LiveView view;
    private final Clock clock;
    private final Voice voice;
    private final Patience patience;
    private final Map<String, String> answers;
    private final Set<ReviewId> done = new HashSet<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("reviewer").unstarted(this::run);
    private volatile boolean thinking;
    private volatile boolean stopped;

    ReviewerAtWork(
            ConsoleOrders orders,
            ReviewQueue queue,
            Consumer<Verdict> clicks,
            VerdictOutbox outbox,
            LiveView view,
            Clock clock,
            Voice voice,
            Map<String, String> answers) {
        this.me = new Reviewer(orders.reviewer());
        this.lease = orders.lease();
        this.looks = new Random(~orders.seed());
        this.choices = new Random(orders.seed());
        this.thinking = orders.thinking();
        this.queue = queue;
        this.clicks = clicks;
        this.outbox = outbox;
        this.view = view;
        this.clock = clock;
        this.voice = voice;
        this.patience = new Patience(voice);
        this.answers = answers;
    }

    void start() {
        thread.start();
    }

    void think() {
        thinking = true;
    }

    void work() {
        thinking = false;
    }

    /** Returns when what it has in its hands is decided. */
    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            List<Held> hand = claimSome();
            if (hand.isEmpty()) {
                Patience.rest();
            } else {
                think(hand.size());
                hand.forEach(this::decide);
            }
        }
    }

    private void think(int claims) {
        if (thinking) {
            voice.say(Say.THINKING, claims);
        }
        while (thinking && !stopped) {
            Patience.rest();
        }
    }

    private List<Held> claimSome() {
        List<ReviewRow> inSight =
                view.rows().stream().filter(this::isForMe).limit(IN_SIGHT).toList();
        var hand = new ArrayList<Held>();
        for (int i = 0; i < Math.min(HANDFUL, inSight.size()); i++) {
            claim(inSight.get(looks.nextInt(inSight.size())).id()).ifPresent(hand::add);
        }
        return hand;
    }

    /** Now and then somebody reaches for what another has. */
    private boolean isForMe(ReviewRow row) {
        boolean free = switch (row.state()) {
            case PENDING, SECOND -> true;
            case CLAIMED -> looks.nextInt(4) == 0 && !me.name().equals(row.owner());
            case HELD, APPROVED, MODIFIED, REJECTED -> false;
        };
        return free && !row.hidden().hides(me, clock.instant()) && !done.contains(row.id());
    }

    private Optional<Held> claim(ReviewId id) {
        var token = ClaimToken.next();
        Optional<ClaimOutcome> answer = patience.ask(TRIES, () -> queue.claim(id, me, token, lease));
        return answer.flatMap(outcome -> switch (outcome) {
            case ClaimOutcome.Granted _ -> take(id, token);
            case ClaimOutcome.Taken _ -> Optional.empty();
            case ClaimOutcome.Gone _, ClaimOutcome.Yours _, ClaimOutcome.Forbidden _, ClaimOutcome.Unknown _ -> {
                done.add(id);
                yield Optional.empty();
            }
        });
    }

    private Optional<Held> take(ReviewId id, ClaimToken token) {
        voice.say(Say.GRANTED, id, token);
        return patience.ask(TRIES, () -> queue.find(id)).flatMap(found -> found).map(item -> new Held(item, token));
    }

    private void decide(Held held) {
        int choice = choices.nextInt(100);
        if (choice < 70) {
            click(held, VerdictKind.APPROVE, null, choice < 20 ? "income proven" : "");
        } else if (choice < 80) {
            click(held, VerdictKind.MODIFY, "{\"decision\":\"deny\"}", "");
        } else if (choice < 88) {
            click(held, VerdictKind.REJECT, null, "forged papers");
        } else {
            giveBack(held, choice);
        }
    }

    private void giveBack(Held held, int choice) {
        ReviewId id = held.id();
        ClaimToken token = held.token();
        switch (choice % 6) {
            case 0 -> patience.ask(TRIES, () -> queue.release(id, token));
            case 1 -> patience.ask(TRIES, () -> queue.skip(id, token));
            case 2 -> patience.ask(TRIES, () -> queue.snooze(id, token, clock.instant()));
            case 3 -> patience.ask(TRIES, () -> queue.escalate(id, token, "unclear"));
            case 4 -> patience.ask(TRIES, () -> queue.renew(id, me, token, lease));
            default -> comment(id);
        }
    }

    private void comment(ReviewId id) {
        var operation = OperationId.next();
        patience.ask(STUBBORN, () -> queue.comment(id, me, operation, operation.toString()))
                .ifPresent(outcome -> voice.say(Say.COMMENTED, id, operation));
    }

    private void click(Held held, VerdictKind kind, String output, String reason) {
        Afterthought afterthought = Afterthought.of(choices.nextInt(100));
        boolean longHeld = afterthought == Afterthought.UNDO_LATER || choices.nextBoolean();
        var verdict = new Verdict(
                VerdictId.next(),
                held.id(),
                held.item().content(),
                held.token(),
                me,
                kind,
                output,
                reason,
                longHeld ? HOLD : Duration.ZERO);
        voice.say(Say.MEANT, verdict.id(), held.id(), held.token());
        clicks.accept(verdict);
        voice.say(Say.CLICKED, verdict.id());
        act(verdict, afterthought);
    }

    private void act(Verdict verdict, Afterthought afterthought) {
        switch (afterthought) {
            case UNDO_AT_ONCE -> undo(verdict);
            case UNDO_LATER -> {
                if (isAnswered(verdict)) {
                    undo(verdict);
                }
            }
            case SEND_BESIDES -> sendBesides(verdict);
            case REOPEN -> reopen(verdict);
            case NONE -> done.add(verdict.item());
        }
    }

    private void undo(Verdict verdict) {
        voice.say(Say.UNDOING, verdict.id());
        if (outbox.withdraw(verdict.id())) {
            voice.say(Say.WITHDRAWN, verdict.id());
        } else if (isAnswered(verdict)) {
            patience.ask(STUBBORN, () -> queue.undo(verdict.item(), verdict.id(), me))
                    .ifPresent(outcome -> voice.say(Say.UNDONE, verdict.id(), Words.of(outcome)));
        }
    }

    private void sendBesides(Verdict verdict) {
        patience.ask(TRIES, () -> queue.submit(verdict))
                .ifPresent(outcome -> voice.say(Say.ANSWERED, verdict.id(), Words.of(outcome)));
    }

    private void reopen(Verdict verdict) {
        var operation = OperationId.next();
        if (isAnswered(verdict)) {
            patience.ask(STUBBORN, () -> queue.reopen(verdict.item(), me, operation, "once more"));
        }
    }

    private boolean isAnswered(Verdict verdict) {
        for (int i = 0; i < STUBBORN && !answers.containsKey(verdict.id().value()); i++) {
            Patience.rest();
        }
        return answers.containsKey(verdict.id().value());
    }
}
