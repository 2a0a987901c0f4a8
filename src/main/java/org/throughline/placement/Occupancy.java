package org.throughline.placement;

import java.util.List;
import org.throughline.people.ChildRecord;
import org.throughline.provision.ProvisionRecord;

/**
 * How a provision stands in an academic year and what becomes free in the next.
 *
 * @param provision the provision
 * @param places places commissioned this year; 0 with no commissioned places recorded
 * @param occupied children there this year
 * @param nextPlaces places commissioned next year
 * @param keptBack places of these kept back for children who come in the year
 * @param staying children there now who stay next year, and those already named for next year
 * @param leavers children there now who leave before next September, by name
 */
public record Occupancy(
        ProvisionRecord provision,
        int places,
        int occupied,
        int nextPlaces,
        int keptBack,
        int staying,
        List<ChildRecord> leavers) {

    /** Places free next September; negative when more stay than there are places. */
    public int vacancies() {
        return nextPlaces - keptBack - staying;
    }

    /** Whether places are limited at all. */
    public boolean isLimited() {
        return places > 0 || nextPlaces > 0;
    }
}
