package io.countersign.app.async;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Subscription;

public final class FxTicker implements Ticker {
    @Override
    public Subscription every(Duration period, Runnable action) {
        return play(period, action, Animation.INDEFINITE);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return play(delay, action, 1);
    }

    private static Subscription play(Duration period, Runnable action, int cycles) {
        var frame = new KeyFrame(javafx.util.Duration.millis((double) period.toMillis()), event -> action.run());
        var timeline = new Timeline(frame);
        timeline.setCycleCount(cycles);
        timeline.play();
        return timeline::stop;
    }
}
