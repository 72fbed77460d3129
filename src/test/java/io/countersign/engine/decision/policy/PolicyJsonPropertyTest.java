package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.InjectionFamily;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.guard.Side;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyJsonPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 500)
    void guardsComeBackAsTheyWereFromTheirText(@ForAll("guards") GuardRules guards) throws JsonProcessingException {
        Policy policy = Policy.DEFAULT.with(guards);

        assertThat(PolicyJson.read(JSON.readTree(PolicyJson.write(policy).toString())))
                .isEqualTo(policy);
    }

    @Provide
    Arbitrary<GuardRules> guards() {
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(InjectionFamily.class), Arbitraries.of(Severity.class)),
                        Arbitraries.maps(
                                Arbitraries.of(ClaimCategory.class),
                                Arbitraries.doubles().between(0, 1)),
                        condition(3).list().ofMaxSize(4).flatMap(PolicyJsonPropertyTest::triggers))
                .as(GuardRules::new);
    }

    private static Arbitrary<List<EscalationTrigger>> triggers(List<EscalationCondition> conditions) {
        return Arbitraries.integers().between(0, 9).map(priority -> {
            var triggers = new ArrayList<EscalationTrigger>();
            conditions.forEach(
                    when -> triggers.add(new EscalationTrigger("trigger " + triggers.size(), priority, when)));
            return triggers;
        });
    }

    private static Arbitrary<EscalationCondition> condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<List<EscalationCondition>> several =
                condition(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf(),
                several.map(EscalationCondition.All::new),
                several.map(EscalationCondition.Any::new),
                condition(depth - 1).map(EscalationCondition.Not::new));
    }

    private static Arbitrary<EscalationCondition> leaf() {
        Arbitrary<Side> side = Arbitraries.of(Side.class);
        Arbitrary<List<String>> words = Arbitraries.of("harm", "süd", "4 eyes", "\"quoted\"", "線")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(side, words).as(EscalationCondition.Terms::new),
                Combinators.combine(side, Arbitraries.integers().greaterOrEqual(0))
                        .as(EscalationCondition.LongerThan::new),
                Combinators.combine(side, field(words)).as(EscalationCondition.Field::new));
    }

    private static Arbitrary<FieldCondition> field(Arbitrary<List<String>> words) {
        Arbitrary<FieldPath> path =
                Arbitraries.of("a", "customer.tier", "legs.*.value").map(FieldPath::of);
        Arbitrary<Double> limit = Arbitraries.doubles();
        return Arbitraries.oneOf(
                Combinators.combine(path, words).as(FieldCondition.OneOf::new),
                Combinators.combine(path, limit).as(FieldCondition.Above::new),
                Combinators.combine(path, limit).as(FieldCondition.Below::new),
                path.map(FieldCondition.Present::new));
    }
}
