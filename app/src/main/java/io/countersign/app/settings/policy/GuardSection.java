package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.InjectionFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is looked for in inputs and outputs. */
final class GuardSection {
    private static final List<String> SEVERITIES = List.of("off", "low", "medium", "high", "critical");

    private final DraftControls controls;

    GuardSection(DraftControls controls) {
        this.controls = controls;
    }

    Node injection() {
        return SettingsSection.explained(
                Texts.of("policy.injection.title"),
                Texts.of("policy.injection.help"),
                Arrays.stream(InjectionFamily.values()).map(this::family).toArray(Node[]::new));
    }

    private Node family(InjectionFamily family) {
        String name = PolicyNames.of(family);
        var choice = controls.choice(
                JsonPointer.compile("/guards/injection/" + family.word()), name, SEVERITIES, Choices::severity);
        return row(name, example(family), choice, controls.problem("guards.injection." + family.word()));
    }

    Node claims() {
        return SettingsSection.explained(
                Texts.of("policy.claims.title"),
                Texts.of("policy.claims.help"),
                Arrays.stream(ClaimCategory.values()).map(this::claim).toArray(Node[]::new));
    }

    private Node claim(ClaimCategory category) {
        String name = PolicyNames.of(category);
        TextField factor = controls.text(
                new TextField(),
                JsonPointer.compile("/guards/claims/" + category.word()),
                name,
                PolicyNumber::text,
                GuardSection::factor);
        factor.setPrefWidth(84);
        factor.setMinWidth(84);
        return row(name, explained(category), factor, controls.problem("guards.claims." + category.word()));
    }

    /** Off is the word, however it is written. */
    private static JsonNode factor(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).equals("off")
                ? TextNode.valueOf("off")
                : PolicyNumber.read(typed);
    }

    private Node row(String title, String help, Node control, Label problem) {
        var name = new Label(title);
        name.getStyleClass().add("policy-guard-name");
        var words = new VBox(name, wrapped(help), problem);
        HBox.setHgrow(words, Priority.ALWAYS);
        name.setLabelFor(control);
        var line = RiskSection.line(words, control);
        line.getStyleClass().add("policy-guard");
        if (control instanceof Region region) {
            region.setMinWidth(HBox.USE_PREF_SIZE);
            region.getStyleClass().add("policy-guard-choice");
        }
        return line;
    }

    private Label wrapped(String text) {
        var label = new Paragraph("", "setting-help");
        label.setText(text);
        return label;
    }

    private static String example(InjectionFamily family) {
        return switch (family) {
            case INSTRUCTION_OVERRIDE -> Texts.of("policy.example.instruction-override");
            case ROLE_MANIPULATION -> Texts.of("policy.example.role-manipulation");
            case MEMORY_MANIPULATION -> Texts.of("policy.example.memory-manipulation");
            case PROMPT_EXTRACTION -> Texts.of("policy.example.prompt-extraction");
            case DELIMITER_INJECTION -> Texts.of("policy.example.delimiter-injection");
            case TOOL_ABUSE -> Texts.of("policy.example.tool-abuse");
            case DATA_EXFILTRATION -> Texts.of("policy.example.data-exfiltration");
            case ENCODED_INSTRUCTION -> Texts.of("policy.example.encoded-instruction");
            case JAILBREAK_PERSONA -> Texts.of("policy.example.jailbreak-persona");
            case SAFETY_BYPASS -> Texts.of("policy.example.safety-bypass");
            case AUTHORITY_IMPERSONATION -> Texts.of("policy.example.authority-impersonation");
            case OUTPUT_COERCION -> Texts.of("policy.example.output-coercion");
            case PAYLOAD_SPLITTING -> Texts.of("policy.example.payload-splitting");
            case MULTILINGUAL_OVERRIDE -> Texts.of("policy.example.multilingual-override");
        };
    }

    private static String explained(ClaimCategory category) {
        return switch (category) {
            case FINANCIAL_CLAIM -> Texts.of("policy.claim.financial");
            case MEDICAL_CLAIM -> Texts.of("policy.claim.medical");
            case LEGAL_CLAIM -> Texts.of("policy.claim.legal");
            case CITATION -> Texts.of("policy.claim.citation");
            case STATISTIC -> Texts.of("policy.claim.statistic");
        };
    }
}
