package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;

/** Tells the person, once for every opening, that what was entered for the item before a restart is still there. */
final class FoundDraft {
    private static final long NEVER = -1;

    private final ItemSession session;
    private final Composer composer;
    private final Notices notices;
    private long told = NEVER;

    FoundDraft(ItemSession session, Composer composer, Notices notices) {
        this.session = session;
        this.composer = composer;
        this.notices = notices;
    }

    void watch() {
        session.screenProperty().subscribe(this::tell);
    }

    private void tell(ItemScreen screen) {
        if (screen instanceof ItemScreen.Open(OpenItem item)
                && told != session.number()
                && composer.hasRestored(item)) {
            told = session.number();
            notices.say(Texts.of("item.draft.found"));
        }
    }
}
