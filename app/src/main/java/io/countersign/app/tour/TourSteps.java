package io.countersign.app.tour;

import io.countersign.app.cli.Tour;
import java.nio.file.Path;

/** What the tour shows, in order. */
final class TourSteps {
    private final TourBook book;
    private final ReviewSteps review;
    private final ScreenSteps screens;

    TourSteps(TourWindow window, Path directory, Tour.Report report) {
        book = new TourBook(window, directory, report);
        review = new ReviewSteps(window, book);
        screens = new ScreenSteps(window, book);
    }

    void walk() {
        try {
            takeEveryStep();
        } catch (TourFailure stuck) {
            book.picture("where-it-ended", "The window as it is now.");
            throw stuck;
        }
        book.end();
    }

    private void takeEveryStep() {
        review.showQueue();
        review.approve();
        review.modify();
        review.reject();
        review.approveAndUndo();
        review.showCritical();
        review.showMany();
        screens.showConfidence("confidence");
        screens.showDrift();
        screens.showQuarantine();
        screens.showTrial();
        screens.showSettings();
        screens.showKeys();
        screens.chooseDark();
        review.showInTheDark();
        screens.showConfidence("confidence-dark");
        screens.showDriftInTheDark();
        screens.showTrialInTheDark();
        screens.showSettingsInTheDark();
        review.readBack();
    }
}
