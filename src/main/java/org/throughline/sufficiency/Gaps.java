package org.throughline.sufficiency;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;

/**
 * What provision is missing: who needs a specialist place by a frozen forecast, against the places of the borough in
 * the register, and what opening something would change.
 */
@Service
@Transactional(readOnly = true)
public class Gaps {

    /** The part of commissioned places that can be used at a time; unverified, to be set by the authority. */
    public static final double USABLE = 0.95;

    /** Pounds a year of a place in an independent special school, 2024/25 (parliamentary question 100030). */
    public static final BigDecimal INDEPENDENT = BigDecimal.valueOf(64_000);

    /** Pounds a year that a place costs which nobody takes: place funding is not withdrawn. */
    public static final BigDecimal EMPTY = BigDecimal.valueOf(10_000);

    private final Provisions provisions;

    Gaps(Provisions provisions) {
        this.provisions = provisions;
    }

    private record Group(String need, Phase phase) {}

    /** Need and places in a January of a forecast, where most children would go short first. */
    @RolesAllowed(Roles.PLANNER)
    public List<GapRow> of(ForecastTables tables, int january) {
        return rows(tables, january, provisions.all()).stream()
                .sorted(Comparator.comparingDouble(GapRow::expectedShort).reversed())
                .toList();
    }

    /**
     * What an opening would change in every January of a forecast.
     *
     * @param firstJanuary the first January in which it has places
     */
    @RolesAllowed(Roles.PLANNER)
    public List<ScenarioYear> opened(ForecastTables tables, Opening opening, int firstJanuary) {
        List<ProvisionRecord> register = provisions.all();
        return tables.years().stream()
                .flatMap(january -> rows(tables, january, register).stream())
                .filter(row -> row.demand().need().equals(opening.need().name())
                        && row.demand().phase() == opening.phase())
                .map(row -> opened(row, opening, firstJanuary))
                .toList();
    }

    private static ScenarioYear opened(GapRow row, Opening opening, int firstJanuary) {
        PlaceDemand demand = row.demand();
        int added = opening.places(demand.year(), firstJanuary);
        double usable = added * USABLE;
        double taken = demand.taken(row.places(), usable);
        return new ScenarioYear(
                demand.year(),
                added,
                taken,
                row.chanceShort(),
                demand.chanceAbove(row.places() + usable),
                saved(opening, taken, added));
    }

    private static List<GapRow> rows(ForecastTables tables, int january, List<ProvisionRecord> register) {
        List<PlaceDemand> demand =
                tables.demand().stream().filter(each -> each.year() == january).toList();
        Map<Group, Double> places = places(january, demand, register);
        return demand.stream()
                .map(each -> new GapRow(each, places.getOrDefault(new Group(each.need(), each.phase()), 0.0)))
                .toList();
    }

    private static BigDecimal saved(Opening opening, double taken, int places) {
        BigDecimal children = BigDecimal.valueOf(taken);
        BigDecimal empty = BigDecimal.valueOf(places).subtract(children);
        return children.multiply(INDEPENDENT.subtract(opening.kind().annual()))
                .subtract(empty.multiply(EMPTY))
                .setScale(0, RoundingMode.HALF_UP);
    }

    /** Usable places of the borough by need and phase; a place for several needs is shared out by who needs one. */
    private static Map<Group, Double> places(int january, List<PlaceDemand> demand, List<ProvisionRecord> register) {
        Map<Group, Double> places = new HashMap<>();
        int academicYear = january - 1;
        for (ProvisionRecord provision : register) {
            if (!provision.setting().inBorough()
                    || !provision.type().isSpecialist()
                    || !provision.isOpenIn(academicYear)) {
                continue;
            }
            for (CommissionedPlaces row : commissioned(provision, academicYear)) {
                for (Phase phase : Phase.values()) {
                    share(provision, row, phase, demand, places);
                }
            }
        }
        return places;
    }

    /** The places of an academic year, or of the last year before it that is recorded, or of the first one. */
    private static List<CommissionedPlaces> commissioned(ProvisionRecord provision, int academicYear) {
        TreeSet<Integer> years = provision.places().stream()
                .map(CommissionedPlaces::academicYear)
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty()) {
            return List.of();
        }
        Integer before = years.floor(academicYear);
        return provision.outermostPlaces(before == null ? years.first() : before);
    }

    private static void share(
            ProvisionRecord provision,
            CommissionedPlaces row,
            Phase phase,
            List<PlaceDemand> demand,
            Map<Group, Double> places) {
        int years = 0;
        for (int ncYear = row.ncYearFrom(); ncYear <= row.ncYearTo(); ncYear++) {
            years += phase.holds(ncYear) ? 1 : 0;
        }
        double there = USABLE * row.places() * years / (row.ncYearTo() - row.ncYearFrom() + 1.0);
        Set<String> needs = provision.designation().stream().map(NeedType::name).collect(Collectors.toSet());
        List<PlaceDemand> meant = demand.stream()
                .filter(each -> each.phase() == phase && (needs.isEmpty() || needs.contains(each.need())))
                .toList();
        double sum = meant.stream().mapToDouble(PlaceDemand::middle).sum();
        for (PlaceDemand each : meant) {
            double part = sum > 0 ? each.middle() / sum : 1.0 / meant.size();
            places.merge(new Group(each.need(), phase), there * part, Double::sum);
        }
    }
}
