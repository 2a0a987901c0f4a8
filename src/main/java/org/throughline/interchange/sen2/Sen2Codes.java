package org.throughline.interchange.sen2;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.shared.NeedType;

/** Code lists of the return. Source: SEN2 guide 2025; those of which only letters are known are unverified. */
final class Sen2Codes {

    /** What there may be instead of a school. */
    static final Set<String> SETTINGS = Set.of("OLA", "OPA", "EHE", "EYP", "OTH", "NEET", "NIEC", "NIEO");

    /** Why a plan ceased, with the reason of our own list. */
    static final Map<String, String> CEASED = Map.of(
            "1", "MAXIMUM_AGE",
            "2", "NEEDS_MET",
            "3", "HIGHER_EDUCATION",
            "4", "EMPLOYMENT",
            "5", "TRANSFER_OUT",
            "6", "NO_LONGER_ENGAGES",
            "7", "LEFT_ENGLAND",
            "8", "DECEASED",
            "9", "OTHER");

    /** Codes of items whose lists have not been seen whole: another code is worth a question, no more. */
    static final Map<String, Set<String>> UNVERIFIED = Map.of(
            "RequestOutcome", Set.of("Y", "N", "A", "W", "H"),
            "AssessmentOutcome", Set.of("Y", "N", "A", "W", "H"),
            "ReviewOutcome", Set.of("M", "C", "A"),
            "RequestSource", Set.of("1", "2", "3", "4", "5"),
            "Res", Set.of("A", "B"),
            "PlanRes", Set.of("A", "B"));

    /** Outcome of what happened before the collection began. Unverified. */
    static final String HISTORICAL = "H";

    /** GIAS types: universities and university technical colleges. */
    static final Set<Integer> UNEXPECTED_COLLEGES = Set.of(29, 40);

    /** GIAS types: offshore, service children, miscellaneous, overseas, online, of another department. */
    static final Set<Integer> UNEXPECTED_TYPES = Set.of(25, 26, 27, 37, 49, 56);

    private Sen2Codes() {}

    /** A need; "no specialist assessment" is for SEN support and no need of a plan. */
    static Optional<NeedType> need(String code) {
        return NeedType.ofCode(code);
    }

    /** The code of why a plan ceased, for a reason of our own list; blank for none. */
    static String ceased(String reason) {
        return CEASED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(reason))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
