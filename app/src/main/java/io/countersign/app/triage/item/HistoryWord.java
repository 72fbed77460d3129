package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.HistoryEntry;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** How something that happened is told. */
record HistoryWord(String key, Tone tone, Ikon shape) {
    static HistoryWord of(String action) {
        return switch (action) {
            case "arrived" -> word("item.history.arrived", MaterialDesignT.TRAY_ARROW_DOWN);
            case "claimed" -> word("item.history.claimed", MaterialDesignL.LOCK_OUTLINE);
            case "released" -> word("item.history.released", MaterialDesignL.LOCK_OPEN_OUTLINE);
            case "lapsed" -> word("item.history.lapsed", MaterialDesignT.TIMER_OFF_OUTLINE);
            case "skipped" -> word("item.history.skipped", MaterialDesignS.SKIP_NEXT_OUTLINE);
            case "snoozed" -> word("item.history.snoozed", MaterialDesignA.ALARM_SNOOZE);
            case "commented" -> word("item.history.commented", MaterialDesignC.COMMENT_TEXT_OUTLINE);
            case "undone" -> word("item.history.undone", MaterialDesignU.UNDO);
            case "reopened" -> word("item.history.reopened", MaterialDesignL.LOCK_OPEN_OUTLINE);
            default -> ofVerdict(action);
        };
    }

    private static HistoryWord ofVerdict(String action) {
        return switch (action) {
            case "escalated" ->
                new HistoryWord("item.history.escalated", Tone.WARNING, MaterialDesignA.ARROW_UP_CIRCLE_OUTLINE);
            case "approved" -> new HistoryWord("item.history.approved", Tone.SUCCESS, MaterialDesignC.CHECK);
            case "modified" -> new HistoryWord("item.history.modified", Tone.INFO, MaterialDesignP.PENCIL_OUTLINE);
            case "rejected" -> new HistoryWord("item.history.rejected", Tone.DANGER, MaterialDesignC.CLOSE);
            case "published" -> new HistoryWord("item.history.published", Tone.SUCCESS, MaterialDesignS.SEND_CHECK);
            case "expired" -> new HistoryWord("item.history.expired", Tone.WARNING, MaterialDesignT.TIMER_OFF_OUTLINE);
            case "refused" -> new HistoryWord("item.history.refused", Tone.WARNING, MaterialDesignA.ALERT_OUTLINE);
            default -> word("item.history.other", MaterialDesignC.CIRCLE_SMALL);
        };
    }

    private static HistoryWord word(String key, Ikon shape) {
        return new HistoryWord(key, Tone.NEUTRAL, shape);
    }

    String sentence(HistoryEntry entry) {
        String who = entry.isByQueue() ? Texts.of("item.history.rule") : entry.who();
        return Texts.of(key, who, entry.action());
    }
}
