package org.throughline.matching;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.Background;
import org.throughline.matching.rules.RuleBook;
import org.throughline.matching.rules.WeighedRules;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Rules as text, for the database. */
final class RuleFile {

    /** Version 1 only adds the version. */
    private static final StoredJson JSON = new StoredJson(List.of(UnaryOperator.identity()));

    private static final TypeReference<RuleBook> BOOK = new TypeReference<>() {};
    private static final TypeReference<Frozen> FROZEN = new TypeReference<>() {};

    private record Frozen(RuleBook book, Background background) {}

    private RuleFile() {}

    static String text(RuleBook book) {
        return JSON.write(book, BOOK);
    }

    static RuleBook book(String text) {
        return JSON.read(text, BOOK);
    }

    static byte[] frozen(WeighedRules rules) {
        return JSON.write(new Frozen(rules.book(), rules.background()), FROZEN).getBytes(StandardCharsets.UTF_8);
    }

    /** A problem with the rules in force that a text holds. */
    static Problem inForce(Problem problem, byte[] frozen) {
        Frozen rules = JSON.read(new String(frozen, StandardCharsets.UTF_8), FROZEN);
        return WeighedRules.inForce(problem, rules.book(), rules.background());
    }
}
