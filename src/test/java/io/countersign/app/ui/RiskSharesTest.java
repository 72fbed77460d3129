package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class RiskSharesTest extends FxTest {
    private final StackPane root = new StackPane();

    @Override
    protected Parent content() {
        return root;
    }

    @Test
    void sharesThatMakeTheRiskLikeChancesAreSaidToDoSo() {
        show(.952, .85, .682);

        assertThat(words(".score")).containsExactly("0.85", "0.68");
        assertThat(words(".contributions-sum"))
                .containsExactly("Together 0.95: shares combine like chances that are independent of each other.");
    }

    @Test
    void whereTheLargestShareIsTheRiskTheOthersDoNotRaiseIt() {
        show(.95, .95, .3);

        assertThat(words(".contributions-sum")).singleElement().asString().startsWith("Together 0.95: the largest");
    }

    @Test
    void nothingIsSaidWhereTheRiskCameAboutInAnotherWay() {
        show(.7, .4, .1);
        assertThat(words(".contributions-sum")).isEmpty();

        show(.3, .4, -.1);
        assertThat(words(".contributions-sum")).isEmpty();

        show(.4, .4);
        assertThat(words(".contributions-sum")).isEmpty();
    }

    @Test
    void barsAreOnTheScaleFromNothingToOneAndTinySharesAreTold() {
        show(.4, .4, .0006);

        assertThat(words(".score")).containsExactly("0.400", "0.001");
        Meter bar = lookup(".meter").queryAs(Meter.class);
        assertThat(bar.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth())
                .isBetween(bar.getWidth() * .35, bar.getWidth() * .45);
    }

    private void show(double risk, double... shares) {
        List<RiskShare> all = Arrays.stream(shares)
                .mapToObj(share -> new RiskShare("Amount", share, "magnitude"))
                .toList();
        interact(() -> {
            root.getChildren().setAll(new RiskShares(all, risk));
            root.applyCss();
            root.layout();
        });
    }
}
