package org.throughline.ehcp.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ehcp.clocks.ClockRule;

/**
 * Which version of which rule.
 *
 * @param id the id of the rule
 * @param part its part; blank where it has one
 * @param validFrom the first day of the version
 */
public record RuleKey(String id, String part, LocalDate validFrom) {

    /** The address of the list of rules, below which each version has its page. */
    public static final String PAGE = "statutory-rules";

    private static final String APART = "~";

    /** The key of a rule. */
    public static RuleKey of(ClockRule rule) {
        return new RuleKey(rule.id(), rule.part(), rule.validFrom());
    }

    /** The key as a part of an address. */
    public String text() {
        return String.join(APART, id, part, validFrom.toString());
    }

    /** The address of the page of this version. */
    public String address() {
        return PAGE + "/" + text();
    }

    /** The key in a part of an address; empty where it is none. */
    public static Optional<RuleKey> parse(String text) {
        String[] parts = text.split(APART, -1);
        try {
            return parts.length == 3
                    ? Optional.of(new RuleKey(parts[0], parts[1], LocalDate.parse(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
