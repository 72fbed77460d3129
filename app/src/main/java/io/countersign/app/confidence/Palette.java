package io.countersign.app.confidence;

import io.countersign.engine.decision.Route;
import java.util.List;
import java.util.Objects;

/** The style classes of what the charts show; charts.css gives them colours. */
public final class Palette {
    public static final String STYLE_SHEET = Objects.requireNonNull(
                    Palette.class.getResource("/io/countersign/app/ui/charts.css"))
            .toExternalForm();
    static final List<String> ROUTES =
            SlotTally.ROUTES.stream().map(Palette::of).toList();
    /** Of the one that is looked at, and of the one to compare with. */
    public static final List<String> COMPARED = List.of("series-main", "series-other");

    /** Of the line on which sure is right. */
    static final String IDEAL = "series-ideal";

    private Palette() {}

    static String of(Route route) {
        return "route-" + route.word().replace('_', '-');
    }
}
