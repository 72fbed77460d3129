package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.SignalAlarm;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchCounts;
import io.countersign.engine.drift.live.WatchedStream;

/** What the monitors say, for callers. */
final class DriftStatusJson {
    private static final int MOST_EVENTS = 100;

    private DriftStatusJson() {}

    static ObjectNode write(DriftStatus status) {
        ObjectNode json = Json.object()
                .put("baseline_size", status.plan().baseline())
                .put(
                        "last_check",
                        status.counts().decisions() == 0
                                ? null
                                : status.latest().toString())
                .put("monitored", status.feed() instanceof DriftFeed.Live)
                .put("recording", status.recording())
                .put("notice", notice(status))
                .put("promise", status.plan().promise())
                .put("expected_false_alarms", status.expectedFalseAlarms());
        json.set("log", counts(status.counts()));
        var signals = json.putArray("signals");
        status.signals().forEach(each -> signals.add(signal(each)));
        var events = json.putArray("events");
        status.events().stream().limit(MOST_EVENTS).forEach(each -> events.add(event(each)));
        return json;
    }

    private static String notice(DriftStatus status) {
        return switch (status.feed()) {
            case DriftFeed.Reading() -> "The decisions that were logged before are being read.";
            case DriftFeed.Away(String sentence) -> sentence;
            case DriftFeed.Live() -> status.notice();
        };
    }

    private static ObjectNode counts(WatchCounts counts) {
        return Json.object()
                .put("decisions", counts.decisions())
                .put("lost", counts.lost())
                .put("unreadable", counts.unreadable())
                .put("late", counts.late())
                .put("unwatched", counts.unwatched())
                .put("gaps", counts.gaps());
    }

    private static ObjectNode signal(SignalView view) {
        ObjectNode json = stream(view.stream())
                .put("monitor", view.settings().kind().word())
                .put("state", state(view.condition()))
                .put("sentence", view.condition().sentence())
                .put("values", view.counts().used())
                .put("refused", view.counts().refused())
                .put("watched", view.watched())
                .put("evidence", view.evidence())
                .put("threshold", view.threshold().orElse(null))
                .put("expected_false_alarms", view.expectedFalseAlarms());
        var caveats = json.putArray("caveats");
        view.caveats().forEach(each -> caveats.add(each.sentence()));
        return json;
    }

    private static String state(Condition condition) {
        return switch (condition) {
            case Condition.Waiting() -> "waiting";
            case Condition.Learning _ -> "learning";
            case Condition.Watching _, Condition.Constant _ -> "watching";
            case Condition.Alarmed _ -> "alarm";
        };
    }

    private static ObjectNode event(DriftEvent event) {
        ObjectNode json = stream(event.stream())
                .put("id", event.place().toString())
                .put("at", event.at().toString())
                .put("sentence", event.sentence());
        return switch (event) {
            case DriftEvent.Raised(var place, SignalAlarm alarm) -> alarm(json.put("type", "alarm"), alarm);
            case DriftEvent.Accepted accepted ->
                json.put("type", "baseline")
                        .put("by", accepted.wish().by())
                        .put("reason", accepted.wish().reason())
                        .put("values", accepted.values())
                        .put("mean", accepted.mean());
        };
    }

    private static ObjectNode alarm(ObjectNode json, SignalAlarm alarm) {
        return json.put("monitor", alarm.alarm().monitor().word())
                .put("change", alarm.alarm().change().word())
                .put("value", alarm.alarm().index())
                .put("start", alarm.alarm().start())
                .put("before", Double.isNaN(alarm.before()) ? null : alarm.before())
                .put("since", alarm.since())
                .put("decisions_per_false_alarm", alarm.target());
    }

    private static ObjectNode stream(WatchedStream stream) {
        return Json.object()
                .put("model", stream.model())
                .put("version", stream.version())
                .put("signal", stream.signal());
    }
}
