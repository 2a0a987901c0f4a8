package org.throughline.sufficiency.outlook;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Provision;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.gap.PracticeShares;

/**
 * What children in specialist places cost a year if today's practice is carried on, counted as {@link Measure#POUNDS}
 * is: a child costs what the children of today cost on average in its kind of place, in the borough or out of it;
 * state-funded places of the borough that nobody takes cost their funding; as large a part is driven as of those who
 * stay.
 */
final class PracticePounds {

    private final ProjectionRequest request;
    private final PracticeShares shares;
    private final double drivenInside;
    private final double drivenOutside;

    private record Kind(String setting, boolean inBorough) {}

    /**
     * Pounds of a request.
     *
     * @param shares where today's children are
     */
    PracticePounds(ProjectionRequest request, PracticeShares shares) {
        this.request = request;
        this.shares = shares;
        Map<String, Provision> provisions =
                RollingHorizon.specialist(request.nothing().in(request.entryYear())).stream()
                        .collect(Collectors.toMap(Provision::id, Function.identity()));
        drivenInside = driven(provisions, true);
        drivenOutside = driven(provisions, false);
    }

    private double driven(Map<String, Provision> provisions, boolean inBorough) {
        int all = 0;
        int far = 0;
        for (ContinuingPupil resident : request.residents()) {
            Provision place = provisions.get(resident.provisionId());
            if (place != null && place.inBorough() == inBorough) {
                all++;
                far += Points.travelMetres(resident.child(), place)
                                > request.terms().walkMetres()
                        ? 1
                        : 0;
            }
        }
        return all == 0 ? 0 : (double) far / all;
    }

    /** The pounds of an academic year, in that year's prices, of so many children by state. */
    ToDoubleFunction<Map<State, Integer>> in(int academicYear) {
        Supply supply = request.nothing().in(academicYear);
        Map<Kind, List<Provision>> byKind = RollingHorizon.specialist(supply).stream()
                .collect(Collectors.groupingBy(each -> new Kind(each.kind().name(), each.inBorough())));
        Map<Kind, Double> prices = new HashMap<>();
        byKind.forEach((kind, provisions) -> prices.put(kind, price(provisions)));
        int places = RollingHorizon.fundedPlaces(supply).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return there -> pounds(there, prices, places, supply.priceLevel());
    }

    /** What a child costs on average: of today's children, or of the provisions where none of them is there. */
    private double price(Collection<Provision> provisions) {
        double children = provisions.stream()
                .mapToInt(each -> shares.childrenAt(each.id()))
                .sum();
        return provisions.stream()
                .mapToDouble(each -> each.annualCost().doubleValue()
                        * (children == 0 ? 1.0 / provisions.size() : shares.childrenAt(each.id()) / children))
                .sum();
    }

    private double pounds(Map<State, Integer> there, Map<Kind, Double> prices, int places, double level) {
        double fees = 0;
        double funded = 0;
        double driven = 0;
        for (Map.Entry<State, Integer> entry : there.entrySet()) {
            String setting = entry.getKey().setting();
            double outside = entry.getValue() * shares.out(entry.getKey());
            double inside = entry.getValue() - outside;
            fees += inside * price(prices, new Kind(setting, true), level)
                    + outside * price(prices, new Kind(setting, false), level);
            funded += PracticeShares.isIndependent(setting) ? 0 : inside;
            driven += inside * drivenInside + outside * drivenOutside;
        }
        double empty = Math.max(0, places - funded) * request.terms().emptyPlace() * level;
        return fees + empty + driven * request.terms().transport() * level;
    }

    /** The price of a kind; where none is on the list, what is bought for a child without a place. */
    private double price(Map<Kind, Double> prices, Kind kind, double level) {
        return prices.getOrDefault(kind, request.terms().withoutPlace() * level);
    }
}
