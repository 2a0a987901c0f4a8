package org.throughline.sufficiency.outlook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;

/**
 * The provisions of an academic year, as they are then: designation, price in that year's pounds, places.
 *
 * @param provisions every provision that is open
 * @param limits places, those taken already included; a provision without a limit has no end of them
 * @param priceLevel what prices that are not of one provision are multiplied by in that year; 1 is today's
 * @param share part of the specialist places of the borough that can be used at a time, 0 to 1
 */
public record Supply(List<Provision> provisions, List<PlaceLimit> limits, double priceLevel, double share) {

    /** Copies the lists. */
    public Supply {
        provisions = List.copyOf(provisions);
        limits = List.copyOf(limits);
    }

    /** A supply at today's prices of which every place can be used. */
    public Supply(List<Provision> provisions, List<PlaceLimit> limits) {
        this(provisions, limits, 1, 1);
    }

    /**
     * The same with another part of the places that can be used at a time.
     *
     * @param part of the specialist places of the borough, 0 to 1
     */
    public Supply usable(double part) {
        return new Supply(provisions, limits, priceLevel, part);
    }

    /** The limits as far as they can be used at a time, rounded to whole places. */
    public List<PlaceLimit> usableLimits() {
        Set<String> own = ofBorough().stream().map(Provision::id).collect(Collectors.toSet());
        return limits.stream()
                .map(limit -> own.contains(limit.provisionId()) ? usable(limit) : limit)
                .toList();
    }

    /** A limit of a specialist provision of the borough as far as it can be used at a time. */
    PlaceLimit usable(PlaceLimit limit) {
        return limit.withPlaces((int) Math.round(share * limit.places()));
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
