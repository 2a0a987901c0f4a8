package org.throughline.interchange.apcensus;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;

/**
 * A pupil of the census.
 *
 * @param child identity and home
 * @param uln unique learner number; blank where none is known
 * @param ethnicity its code; blank where none is recorded
 * @param hasPlan whether a plan is maintained on the last day of the placement that counts
 * @param place where the child is or was last
 */
record ApCensusPupil(ChildRecord child, String uln, String ethnicity, boolean hasPlan, Place place) {

    /**
     * A placement.
     *
     * @param urn blank where it has none
     * @param ukprn blank where it has none, and where there is a URN
     * @param from its first day
     * @param until the first day after it; null while no end is known
     */
    record Place(
            String urn,
            String ukprn,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Its values; an item that is not there is blank. A leaving date after the census is none yet. */
    Map<ApCensusItem, String> items(LocalDate census) {
        Map<ApCensusItem, String> items = new EnumMap<>(ApCensusItem.class);
        items.put(ApCensusItem.UPN, Objects.requireNonNullElse(child.upn(), ""));
        items.put(ApCensusItem.ULN, uln);
        items.put(ApCensusItem.SURNAME, child.surname());
        items.put(ApCensusItem.FORENAME, child.forename());
        items.put(ApCensusItem.BORN, child.dateOfBirth().toString());
        items.put(ApCensusItem.SEX, child.sex() == null ? "" : child.sex().name());
        items.put(ApCensusItem.ETHNICITY, ethnicity);
        items.put(ApCensusItem.POSTCODE, Objects.requireNonNullElse(child.postcode(), ""));
        items.put(ApCensusItem.SEN_PROVISION, hasPlan ? "E" : "");
        items.put(ApCensusItem.URN, place.urn());
        items.put(ApCensusItem.UKPRN, place.urn().isEmpty() ? place.ukprn() : "");
        items.put(ApCensusItem.ENTRY, place.from().toString());
        LocalDate until = place.until();
        LocalDate last = until == null ? null : until.minusDays(1);
        items.put(ApCensusItem.LEAVING, last == null || last.isAfter(census) ? "" : last.toString());
        return items;
    }
}
