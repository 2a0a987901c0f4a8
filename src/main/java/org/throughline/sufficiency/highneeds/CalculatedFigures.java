package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCosts;

/** Lines of the high-needs block as the records have them: place funding, top-ups and fees. Only sums come out. */
@Component
class CalculatedFigures {

    private static final Set<ProvisionType> BOUGHT =
            Set.of(ProvisionType.INDEPENDENT_SPECIAL, ProvisionType.NON_MAINTAINED_SPECIAL);

    private final Provisions provisions;
    private final PlacesHeld places;
    private final UnitCosts prices;
    private final FundingBands bands;
    private final ChildBands children;
    private final Clock clock;

    CalculatedFigures(
            Provisions provisions,
            PlacesHeld places,
            UnitCosts prices,
            FundingBands bands,
            ChildBands children,
            Clock clock) {
        this.provisions = provisions;
        this.places = places;
        this.prices = prices;
        this.bands = bands;
        this.children = children;
        this.clock = clock;
    }

    /** What was read once, for any year. */
    record Known(List<ProvisionRecord> register, BigDecimal place, BigDecimal fees, TopUps topUps) {

        Map<BlockLine, BlockFigure> in(FinancialYear year) {
            AcademicYear before = new AcademicYear(year.start() - 1);
            AcademicYear next = new AcademicYear(year.start());
            Map<BlockLine, BlockFigure> figures = new EnumMap<>(BlockLine.class);
            figures.put(
                    BlockLine.PLACES,
                    BlockFigure.calculated(
                            year.part(before, funding(before)).add(year.part(next, funding(next))),
                            "Commissioned places of our list, " + commissioned(before) + " until August and "
                                    + commissioned(next) + " from September, at " + Formats.pounds(place) + " a place",
                            "Academic years are shared by days; a year without a line goes on as the last one recorded"));
            figures.put(
                    BlockLine.FEES,
                    BlockFigure.calculated(
                            year.part(before, fees).add(year.part(next, fees)),
                            "Places held today at independent and non-maintained special schools, at the fees of our list",
                            "As many children as today, at today's fees"));
            Map<String, BigDecimal> byBand = topUps.of(year);
            // no band on record is not the same as no pounds
            if (!byBand.isEmpty()) {
                figures.put(
                        BlockLine.TOP_UPS,
                        BlockFigure.calculated(
                                byBand.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                                "Bands of children by days, at what each band is worth",
                                "Children keep the band they have today"));
            }
            return figures;
        }

        private BigDecimal funding(AcademicYear year) {
            return place.multiply(BigDecimal.valueOf(commissioned(year)));
        }

        private int commissioned(AcademicYear year) {
            return register.stream()
                    .filter(provision -> provision.setting().inBorough()
                            && provision.type().isCommissioned()
                            && !BOUGHT.contains(provision.type())
                            && provision.isOpenIn(year.start()))
                    .mapToInt(provision -> provision.offered(year.start()).places())
                    .sum();
        }
    }

    /** Reads what the lines stand on. The caller answers for who may know the sums. */
    Known read() {
        AcademicYear today = AcademicYear.of(LocalDate.now(clock));
        List<PlacedChild> there =
                OnBehalfOf.theAsker("high-needs block", () -> places.in(today), Roles.PLACEMENT_OFFICER).stream()
                        .filter(CalculatedFigures::isBought)
                        .toList();
        BigDecimal fees = there.stream()
                .map(PlacedChild::place)
                .filter(Objects::nonNull)
                .map(place -> place.provision().annualCost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Known(provisions.all(), prices.list().of(UnitCost.EMPTY_PLACE), fees, topUps());
    }

    /** Top-ups as they are recorded. */
    TopUps topUps() {
        return new TopUps(children.counting(), bands.all());
    }

    private static boolean isBought(PlacedChild child) {
        PlacedChild.Place place = child.place();
        return place != null && BOUGHT.contains(place.provision().type());
    }
}
