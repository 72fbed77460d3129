package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.redis.RedisClusterFixture;
import io.countersign.engine.redis.RedisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class ClusterCommandTest {
    @Test
    void idsAreShownAndFoundWithoutTheHashTag(RedisClusterFixture cluster) {
        Program program = Program.on(cluster.url());
        program.reading(mediumRisk(1)).run("queue", "import", "-");
        String id = idOf(mediumRisk(1));

        assertThat(program.run("queue", "list").out())
                .contains(id.substring(0, 12))
                .doesNotContain("{");
        assertThat(program.run("queue", "show", id.substring(0, 6)).out()).startsWith("Item     " + id + "\n");
        assertThat(program.run("queue", "verdict", id, "approve", "--reviewer", "alice")
                        .out())
                .isEqualTo("Approved " + id.substring(0, 12) + "; published.\n");

        JsonNode exported = program.run("queue", "export", "-").onlyJson();
        assertThat(exported.get("id").textValue()).isEqualTo("{human_review_queue}" + id);
        assertThat(exported.at("/result/status").textValue()).isEqualTo("approved");
    }
}
