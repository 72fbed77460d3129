package io.countersign.app.ui;

import io.countersign.engine.decision.Route;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.journal.DeliveryState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** How a level, a state or a reason is shown: word, shape and colour say the same. */
public record Look(String text, Ikon shape, Tone tone) {
    /** Of a reason that a person is not to see yet. */
    public static final Look WITHHELD =
            new Look(Texts.of("queue.withheld"), MaterialDesignE.EYE_OFF_OUTLINE, Tone.NEUTRAL);

    private static final Map<RiskLevel, Look> LEVELS = all(RiskLevel.class, Look::make);
    private static final Map<ReviewState, Look> STATES = all(ReviewState.class, Look::make);
    private static final Map<VerdictKind, Look> KINDS = all(VerdictKind.class, Look::make);
    private static final Map<Route, Look> ROUTES = all(Route.class, Look::make);
    private static final Map<DeliveryState, Look> DELIVERIES = all(DeliveryState.class, Look::make);

    public static Look of(RiskLevel level) {
        return Objects.requireNonNull(LEVELS.get(level));
    }

    public static Look of(ReviewState state) {
        return Objects.requireNonNull(STATES.get(state));
    }

    public static Look of(VerdictKind kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    public static Look of(Route route) {
        return Objects.requireNonNull(ROUTES.get(route));
    }

    public static Look of(DeliveryState state) {
        return Objects.requireNonNull(DELIVERIES.get(state));
    }

    private static <E extends Enum<E>> Map<E, Look> all(Class<E> type, Function<E, Look> make) {
        var looks = new EnumMap<E, Look>(type);
        EnumSet.allOf(type).forEach(value -> looks.put(value, make.apply(value)));
        return looks;
    }

    private static Look make(RiskLevel level) {
        return switch (level) {
            case LOW -> new Look(Texts.of("look.level.low"), MaterialDesignC.CHEVRON_DOWN, Tone.NEUTRAL);
            case MEDIUM -> new Look(Texts.of("look.level.medium"), MaterialDesignE.EQUAL, Tone.INFO);
            case HIGH -> new Look(Texts.of("look.level.high"), MaterialDesignC.CHEVRON_UP, Tone.WARNING);
            case CRITICAL -> new Look(Texts.of("look.level.critical"), MaterialDesignC.CHEVRON_DOUBLE_UP, Tone.DANGER);
        };
    }

    private static Look make(ReviewState state) {
        return switch (state) {
            case PENDING -> new Look(Texts.of("look.state.pending"), MaterialDesignC.CIRCLE_OUTLINE, Tone.NEUTRAL);
            case CLAIMED -> new Look(Texts.of("look.state.claimed"), MaterialDesignL.LOCK_OUTLINE, Tone.NEUTRAL);
            case SECOND -> new Look(Texts.of("look.state.second"), MaterialDesignC.CIRCLE_HALF_FULL, Tone.INFO);
            case HELD -> new Look(Texts.of("look.state.held"), MaterialDesignT.TIMER_SAND, Tone.INFO);
            case APPROVED ->
                new Look(Texts.of("look.state.approved"), MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
            case MODIFIED ->
                new Look(Texts.of("look.state.modified"), MaterialDesignP.PENCIL_CIRCLE_OUTLINE, Tone.SUCCESS);
            case REJECTED ->
                new Look(Texts.of("look.state.rejected"), MaterialDesignC.CLOSE_CIRCLE_OUTLINE, Tone.DANGER);
        };
    }

    private static Look make(VerdictKind kind) {
        return switch (kind) {
            case APPROVE -> new Look(Texts.of("look.kind.approved"), MaterialDesignC.CHECK, Tone.SUCCESS);
            case MODIFY -> new Look(Texts.of("look.kind.modified"), MaterialDesignP.PENCIL, Tone.INFO);
            case REJECT -> new Look(Texts.of("look.kind.rejected"), MaterialDesignC.CLOSE, Tone.DANGER);
        };
    }

    private static Look make(Route route) {
        return switch (route) {
            case ACCEPTED -> new Look(Texts.of("look.route.accepted"), MaterialDesignC.CHECK, Tone.SUCCESS);
            case ACCEPTED_WITH_CAVEAT ->
                new Look(Texts.of("look.route.accepted-with-caveat"), MaterialDesignC.CHECK_UNDERLINE, Tone.INFO);
            case FALLBACK -> new Look(Texts.of("look.route.fallback"), MaterialDesignC.CALL_SPLIT, Tone.NEUTRAL);
            case HUMAN_REVIEW ->
                new Look(Texts.of("look.route.human-review"), MaterialDesignA.ACCOUNT_OUTLINE, Tone.WARNING);
            case REJECTED ->
                new Look(Texts.of("look.route.rejected"), MaterialDesignC.CLOSE_OCTAGON_OUTLINE, Tone.DANGER);
        };
    }

    private static Look make(DeliveryState state) {
        return switch (state) {
            case QUEUED_HERE ->
                new Look(Texts.of("look.delivery.queued"), MaterialDesignC.CONTENT_SAVE_OUTLINE, Tone.WARNING);
            case SENT -> new Look(Texts.of("look.delivery.sent"), MaterialDesignS.SEND_OUTLINE, Tone.INFO);
            case ACKNOWLEDGED -> new Look(Texts.of("look.delivery.acknowledged"), MaterialDesignC.CHECK, Tone.SUCCESS);
            case SUPERSEDED ->
                new Look(Texts.of("look.delivery.superseded"), MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
        };
    }

    /** Reasons are the producers' words; those that the engine knows have looks of their own. */
    public static Look ofWhy(String why) {
        return switch (why.toLowerCase(Locale.ROOT)) {
            case "critical risk" -> new Look(why, MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
            case "high risk" -> new Look(why, MaterialDesignA.ALERT_OUTLINE, Tone.WARNING);
            case "low confidence" -> new Look(why, MaterialDesignT.TRENDING_DOWN, Tone.INFO);
            case "confidence unknown" -> new Look(why, MaterialDesignH.HELP_CIRCLE_OUTLINE, Tone.INFO);
            case "sampled audit", "audit" -> new Look(why, MaterialDesignD.DICE_3_OUTLINE, Tone.SUCCESS);
            default -> new Look(why, MaterialDesignA.ARROW_RIGHT_CIRCLE_OUTLINE, Tone.NEUTRAL);
        };
    }
}
