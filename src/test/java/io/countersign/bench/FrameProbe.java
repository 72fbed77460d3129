package io.countersign.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;

/**
 * What each frame costs the FX thread, with everything that ran on it since the frame before, and the thread that renders:
 * processor time of both, in milliseconds. Wall time would count what the rest of the machine does. To be used on the FX
 * thread.
 */
final class FrameProbe extends AnimationTimer {
    private static final double NANOS = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long fx = Thread.currentThread().threadId();
    private final long renderer = renderer(threads);
    private DoubleStream.Builder frames = DoubleStream.builder();
    private long fxBefore;
    private long rendererBefore;

    @Override
    public void start() {
        frames = DoubleStream.builder();
        look();
        super.start();
    }

    @Override
    public void handle(long now) {
        long fxTime = fxBefore;
        long rendererTime = rendererBefore;
        look();
        frames.add(Math.max(fxBefore - fxTime, rendererBefore - rendererTime) / NANOS);
    }

    /** The frames since the start. The two threads work side by side, so the slower one counts. */
    double[] millis() {
        stop();
        return frames.build().toArray();
    }

    private void look() {
        fxBefore = threads.getThreadCpuTime(fx);
        rendererBefore = renderer == 0 ? 0 : threads.getThreadCpuTime(renderer);
    }

    private static long renderer(ThreadMXBean threads) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(ThreadInfo::getThreadId)
                .findFirst()
                .orElse(0);
    }
}
