package org.throughline.sufficiency.outlook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;

/**
 * The provisions of an academic year, as they are then: designation, price in that year's pounds, places.
 *
 * @param provisions every provision that is open
 * @param limits usable places, those taken already included; a provision without a limit has no end of them
 * @param priceLevel what prices that are not of one provision are multiplied by in that year; 1 is today's
 */
public record Supply(List<Provision> provisions, List<PlaceLimit> limits, double priceLevel) {

    /** Copies the lists. */
    public Supply {
        provisions = List.copyOf(provisions);
        limits = List.copyOf(limits);
    }

    /** A supply at today's prices. */
    public Supply(List<Provision> provisions, List<PlaceLimit> limits) {
        this(provisions, limits, 1);
    }

    /**
     * The same with a part of each number of places, as not every place can be filled at a time; rounded to whole
     * places.
     *
     * @param share the part, 0 to 1
     */
    public Supply usable(double share) {
        return new Supply(
                provisions,
                limits.stream()
                        .map(limit -> limit.withPlaces((int) Math.round(share * limit.places())))
                        .toList(),
                priceLevel);
    }

    /** The specialist provisions of the borough: alternative provision is none of them. */
    public List<Provision> ofBorough() {
        return provisions.stream()
                .filter(provision -> provision.inBorough() && provision.kind().isSpecialist())
                .toList();
    }

    /** The limits without those that lie within another of their provision, so that they can be added up. */
    public List<PlaceLimit> outermost() {
        Map<String, List<PlaceLimit>> byProvision =
                limits.stream().collect(Collectors.groupingBy(PlaceLimit::provisionId));
        return limits.stream()
                .filter(limit -> byProvision.getOrDefault(limit.provisionId(), List.of()).stream()
                        .noneMatch(other -> isWithin(limit, other)))
                .toList();
    }

    private static boolean isWithin(PlaceLimit inner, PlaceLimit outer) {
        return outer.ncYearFrom() <= inner.ncYearFrom()
                && inner.ncYearTo() <= outer.ncYearTo()
                && inner.ncYearTo() - inner.ncYearFrom() < outer.ncYearTo() - outer.ncYearFrom();
    }
}
