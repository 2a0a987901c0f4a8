package org.throughline.placement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;

/**
 * A child with a plan, in a list.
 *
 * @param childId the child
 * @param reference the reference used in files
 * @param name surname, forename
 * @param ncYear NC year in the academic year asked for
 * @param primaryNeed primary need
 * @param provisionId where the place is; null when there is none
 * @param provisionName its name; null when there is no place
 * @param inBorough whether it lies in the borough; false when there is no place
 */
public record CaseloadRow(
        UUID childId,
        String reference,
        String name,
        int ncYear,
        NeedType primaryNeed,
        @Nullable UUID provisionId,
        @Nullable String provisionName,
        boolean inBorough) {

    /** What kind of place it is. */
    public CaseloadFilter.Place place() {
        if (provisionId == null) {
            return CaseloadFilter.Place.NONE;
        }
        return inBorough ? CaseloadFilter.Place.IN_BOROUGH : CaseloadFilter.Place.OUT_OF_BOROUGH;
    }
}
