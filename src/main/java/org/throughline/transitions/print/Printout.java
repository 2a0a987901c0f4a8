package org.throughline.transitions.print;

import java.util.List;
import java.util.function.Predicate;
import org.throughline.transitions.Answer;
import org.throughline.transitions.catalogue.Visibility;

/** What can be printed of a record; each holds no more than its reader may see. */
public enum Printout {
    /** The child's own page with what matters on day one. */
    PROFILE("One-page profile", entry -> entry.block().equals("profile") || Safety.FIELDS.contains(entry.field())),
    /** What class staff need, and nothing else. */
    BRIEFING(
            "Staff briefing sheet",
            entry -> entry.visibility() == Visibility.A
                    && (List.of("profile", "strategies", "access", "practical").contains(entry.block())
                            || Safety.FIELDS.contains(entry.field())
                            || entry.field().equals("relations.with")
                            || entry.field().equals("relations.apart"))),
    /** Everything that the reader may see. */
    WHOLE("Whole record", entry -> true);

    /** What keeps a child safe, and what a teacher must know on the first morning. */
    static final class Safety {

        static final List<String> FIELDS = List.of(
                "medical.allergy",
                "medical.emergency",
                "medical.epilepsy",
                "attendance.triggers",
                "attendance.deescalation");

        private Safety() {}
    }

    private final String label;
    private final Predicate<Answer> holds;

    Printout(String label, Predicate<Answer> holds) {
        this.label = label;
        this.holds = holds;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Whether an answer belongs on it. */
    boolean holds(Answer entry) {
        return !entry.text().isBlank() && holds.test(entry);
    }
}
