package io.countersign.app.tour;

import io.countersign.app.cli.Tour;
import io.countersign.engine.review.ReviewResult;
import java.nio.file.Path;
import java.util.Optional;

/** What is left of a tour: numbered pictures, and a sentence about each step. */
final class TourBook {
    private final TourWindow window;
    private final Path directory;
    private final Tour.Report report;
    private int pictures;

    TourBook(TourWindow window, Path directory, Tour.Report report) {
        this.window = window;
        this.directory = directory;
        this.report = report;
    }

    void picture(String name, String sentence) {
        pictures++;
        Path file = directory.resolve("%02d-%s.png".formatted(pictures, name));
        window.picture(file);
        report.picture(file, sentence);
    }

    void say(String sentence) {
        report.step(sentence);
    }

    void published(ReviewResult result) {
        String output =
                Optional.ofNullable(result.output()).map(text -> ", " + text).orElse("");
        report.verdict(
                result.item().value(),
                result.status(),
                "Redis says: %s %s by %s%s."
                        .formatted(result.item(), result.status(), String.join(", ", result.reviewers()), output));
    }

    void end() {
        report.step("%d pictures are in %s.".formatted(pictures, directory.toAbsolutePath()));
    }
}
