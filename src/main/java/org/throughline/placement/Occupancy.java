package org.throughline.placement;

import java.util.List;
import org.throughline.people.ChildRecord;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;

/**
 * How a provision stands in an academic year and what becomes free in the next.
 *
 * @param provision the provision
 * @param now its places this year
 * @param occupied the authority's own children there this year
 * @param next its places next year
 * @param staying children there now who stay next year, and those already named for next year
 * @param leavers children there now who leave before next September, by name
 */
public record Occupancy(
        ProvisionRecord provision,
        PlacesOffered now,
        int occupied,
        PlacesOffered next,
        int staying,
        List<ChildRecord> leavers) {

    /**
     * Places free next September: less those kept back, those other authorities' children hold and those who stay;
     * negative when more stay than there are places.
     */
    public int vacancies() {
        return next.outermost().stream().mapToInt(next::usable).sum() - staying;
    }

    /** Whether places are limited next year. */
    public boolean isLimited() {
        return next.isLimited();
    }
}
