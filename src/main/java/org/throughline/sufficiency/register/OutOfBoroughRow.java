package org.throughline.sufficiency.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;

/**
 * A child placed outside the borough.
 *
 * @param childId the child
 * @param name surname, forename
 * @param ncYear NC year in the academic year
 * @param need primary need
 * @param host name of the provision that has the child
 * @param hostId that provision
 * @param kind kind of provision, in words
 * @param since academic year in which the place began
 * @param annualCost pounds a year
 * @param why why outside, as far as records say
 * @param transition academic year of the next natural transition; null where none is left
 * @param transitionNcYear NC year it leads into; null where none is left
 * @param candidates provisions of the borough that admit such a child then
 */
public record OutOfBoroughRow(
        UUID childId,
        String name,
        int ncYear,
        NeedType need,
        String host,
        UUID hostId,
        String kind,
        int since,
        BigDecimal annualCost,
        Why why,
        @Nullable Integer transition,
        @Nullable Integer transitionNcYear,
        List<Candidate> candidates) {

    /**
     * A provision that admits such a child.
     *
     * @param id the provision
     * @param name its name
     */
    public record Candidate(UUID id, String name) {}

    /** Why a child is outside the borough, as far as records say. */
    public enum Why {
        /** It was asked for. */
        PREFERENCE("Asked for by preference"),
        /** No provision of the borough is for such a child. */
        NO_PROVISION("No provision of the borough is for this need and year"),
        /** Provision for such children exists; why not there is not recorded. */
        NOT_RECORDED("Provision exists; why not there is not recorded");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public OutOfBoroughRow {
        candidates = List.copyOf(candidates);
    }

    /** Whether there is a natural transition at which a provision of the borough admits such a child. */
    public boolean mayComeBack() {
        return transition != null && !candidates.isEmpty();
    }
}
