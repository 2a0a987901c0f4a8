package org.throughline.matching;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.Background;
import org.throughline.matching.rules.RuleBook;
import org.throughline.matching.rules.WeighedRules;
import tools.jackson.databind.json.JsonMapper;

/** Rules as text, for the database. */
final class RuleFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
            .build();

    private record Frozen(RuleBook book, Background background) {}

    private RuleFile() {}

    static String text(RuleBook book) {
        return JSON.writeValueAsString(book);
    }

    static RuleBook book(String text) {
        return JSON.readValue(text, RuleBook.class);
    }

    static byte[] frozen(WeighedRules rules) {
        return JSON.writeValueAsString(new Frozen(rules.book(), rules.background()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A problem with the rules in force that a text holds. */
    static Problem inForce(Problem problem, byte[] frozen) {
        Frozen rules = JSON.readValue(frozen, Frozen.class);
        return WeighedRules.inForce(problem, rules.book(), rules.background());
    }
}
