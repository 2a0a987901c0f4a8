package org.throughline.placement.register;

import java.util.List;
import org.throughline.people.ChildRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;

/**
 * How a provision stands in an academic year and what becomes free in the next.
 *
 * @param provision the provision
 * @param now its places this year
 * @param hereYears the NC year of each of the authority's own children there this year
 * @param next its places next year
 * @param stayingYears the NC year of each child there now who stays next year, and of each already named for next year
 * @param leavers children there now who leave before next September, by name
 */
public record Occupancy(
        ProvisionRecord provision,
        PlacesOffered now,
        List<Integer> hereYears,
        PlacesOffered next,
        List<Integer> stayingYears,
        List<ChildRecord> leavers) {

    /** The authority's own children there this year. */
    public int occupied() {
        return hereYears.size();
    }

    /** How the places are used this year. */
    public PlaceUse useNow() {
        return PlaceUse.of(now, provision.ncYearFrom(), provision.ncYearTo(), hereYears);
    }

    /** How the places are used next year by those who stay and those already named. */
    public PlaceUse useNext() {
        return PlaceUse.of(next, provision.ncYearFrom(), provision.ncYearTo(), stayingYears);
    }

    /** Children there now who stay next year, and those already named for next year. */
    public int staying() {
        return stayingYears.size();
    }

    /**
     * Places free next September: less those kept back, those other authorities' children hold and those who stay. A
     * line of NC years that is over takes nothing from another one; negative when nothing is free and more stay than
     * there are places.
     */
    public int vacancies() {
        int free = 0;
        int balance = 0;
        for (CommissionedPlaces line : next.outermost()) {
            int left = next.usable(line)
                    - (int) stayingYears.stream().filter(line::covers).count();
            free += Math.max(0, left);
            balance += left;
        }
        return free > 0 ? free : Math.min(0, balance);
    }

    /** Whether places are limited next year. */
    public boolean isLimited() {
        return next.isLimited();
    }
}
