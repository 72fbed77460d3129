package io.countersign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What is to be decided: letters in plain prose with some figures, and applications with short fields. */
final class Prompts {
    private static final String LETTER = """
            Dear Sir or Madam, I would like to apply for a loan of 12,500 EUR over 48 months. I have worked as a nurse at the \
            city hospital since March 2016 and earn 3,150 EUR a month after tax; my rent is 870 EUR. Two years ago I paid back a \
            smaller loan early, without any problems. I attach my salary slips, the contract for the car and a copy of my \
            identity card. Please let me know which other documents you need, and whether the rate that your colleague told \
            me on the phone still applies. I can come to your branch on any weekday after four in the afternoon. Thank you \
            for looking at my request so quickly; I look forward to hearing from you. Kind regards, Maria Schneider. \
            """;

    private Prompts() {}

    /** A text of so many characters. */
    static JsonNode letter(int characters) {
        return TextNode.valueOf(repeated(LETTER, characters));
    }

    static String repeated(String unit, int characters) {
        return unit.repeat(characters / unit.length() + 1).substring(0, characters);
    }

    /** An application with six fields. */
    static ObjectNode application(int number, double tradeValue) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("age", 20 + number % 60)
                .put("income", 20_000 + number % 700)
                .put("purpose", "car")
                .put("city", "Berlin")
                .put("employment", "salaried")
                .put("trade_value", tradeValue);
    }
}
