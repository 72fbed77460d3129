package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import io.countersign.app.settings.SettingRow;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import javafx.scene.Node;

/** Who has to approve what people decide, per risk level. */
final class ApprovalSection {
    private static final JsonPointer MODIFIED = JsonPointer.compile("/producers_read_modified");

    private final DraftControls controls;

    ApprovalSection(DraftControls controls) {
        this.controls = controls;
    }

    Node section() {
        var rows = new ArrayList<Node>();
        for (RiskLevel level : RiskLevel.values()) {
            rows.add(new ApprovalCard(controls, level));
        }
        rows.add(SettingRow.of(
                Texts.of("policy.modified.title"),
                Texts.of("policy.modified.help"),
                controls.flag(MODIFIED, Texts.of("policy.modified.title"))));
        return SettingsSection.explained(
                Texts.of("policy.approvals.title"), Texts.of("policy.approvals.help"), rows.toArray(Node[]::new));
    }
}
